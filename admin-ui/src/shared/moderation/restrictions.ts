import type { Restrictions } from '@/shared/api/types'

export type RestrictionKind = Restrictions['kinds'][number]

/** What a moderator can take from a video that stays; the key chooses it while the choices are open. */
export interface RestrictionChoice {
  kind: RestrictionKind
  key: string
  name: string
  effect: string
}

export const RESTRICTIONS: RestrictionChoice[] = [
  { kind: 'AGE_GATE', key: 'd', name: 'Adults only', effect: 'Plays only for people who signed in and confirmed to be adults; covered for all others.' },
  { kind: 'LIMITED_REACH', key: 'f', name: 'Limited reach', effect: 'Out of feeds, search and trends; found by link and on the page of its creator.' },
  { kind: 'LABEL', key: 't', name: 'Label', effect: 'A label is shown, and the video plays only after it was read.' },
  { kind: 'COMMENTS_OFF', key: 'o', name: 'Comments off', effect: 'Nobody can comment; the comments that exist are hidden.' },
]

const NAMES: Record<RestrictionKind, string> = {
  AGE_GATE: 'adults only',
  LIMITED_REACH: 'limited reach',
  LABEL: 'label',
  COMMENTS_OFF: 'comments off',
  HOLD: 'held back',
}

/** "adults only, label “This may be disturbing.”" */
export function restrictionsText({ kinds, label }: Restrictions): string {
  return kinds.map((kind) => (kind === 'LABEL' && label !== null ? `label “${label.text}”` : NAMES[kind])).join(', ')
}
