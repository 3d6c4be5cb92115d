import { useState } from 'react'

/** A bulk takes no more. */
export const MOST_SELECTED = 1_000

/** Which cases of a list are selected. Cases that left the list are not any more. */
export function useSelection(shown: readonly { id: string }[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const ids = shown.map(({ id }) => id).filter((id) => chosen.has(id))
  const toggle = (id: string) => {
    const next = new Set(ids)
    if (!next.delete(id) && next.size < MOST_SELECTED) next.add(id)
    setChosen(next)
  }
  return {
    ids,
    has: (id: string) => chosen.has(id),
    toggle,
    all: () => setChosen(new Set(shown.slice(0, MOST_SELECTED).map(({ id }) => id))),
    clear: () => setChosen(new Set()),
  }
}
