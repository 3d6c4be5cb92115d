import type { KeyboardEvent } from 'react'

/** Handles Escape in a field: it ends what the field belongs to. */
export const onEscape = (end: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') end()
}
