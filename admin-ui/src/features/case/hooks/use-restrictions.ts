import { useState } from 'react'
import type { ModerationCase, WantedRestrictions } from '@/shared/api/types'
import type { RestrictionKind } from '@/shared/moderation/restrictions'
import { latestDecision } from './latest-decision'

/** The restrictions that are being chosen. */
export interface RestrictionDraft {
  opened: boolean
  kinds: RestrictionKind[]
  label: string | undefined
  /** Whether it can be sent: something is chosen, and a label if there is to be one. */
  complete: boolean
  open: () => void
  close: () => void
  toggle: (kind: RestrictionKind) => void
  setLabel: (code: string) => void
  /** As the service wants it. */
  wanted: () => WantedRestrictions
}

/** Begins with the restrictions in force, else with a limited reach. */
export function useRestrictions(item: ModerationCase): RestrictionDraft {
  const inForce = latestDecision(item)?.restrictions ?? null
  const [opened, setOpened] = useState(false)
  const [kinds, setKinds] = useState<RestrictionKind[]>(inForce?.kinds ?? ['LIMITED_REACH'])
  const [label, setLabel] = useState<string | undefined>(inForce?.label?.code)
  const labeled = kinds.includes('LABEL')
  return {
    opened,
    kinds,
    label,
    complete: kinds.length > 0 && (!labeled || label !== undefined),
    open: () => setOpened(true),
    close: () => setOpened(false),
    toggle: (kind) => setKinds((all) => (all.includes(kind) ? all.filter((one) => one !== kind) : [...all, kind])),
    setLabel,
    wanted: () => ({ kinds, label: labeled && label !== undefined ? label : null }),
  }
}
