import type { components } from '@kinora/ui-kit/openapi/moderation'
import { createViewStore } from '@/shared/views/view-store'
import { parsePeriod } from '@/shared/figures/period'

type Line = components['schemas']['DecisionLine']

/** Which decisions are looked for; in the URL of the page. */
export interface DecisionFilters {
  /** A handle, or the id of an account. */
  person?: string
  action?: Line['action']
  reason?: Line['reasonCode']
  /** Code of something that stood out. */
  category?: string
  kind?: Line['kind']
  automated?: boolean
  from?: string
  to?: string
  policyVersion?: string
  /** Words of the note, at least two characters. */
  note?: string
}

export const ACTIONS = ['APPROVE', 'REJECT', 'RESTRICT', 'ESCALATE', 'HOLD'] as const satisfies Line['action'][]
export const KINDS = ['VIDEO', 'COMMENT'] as const satisfies Line['kind'][]
export const REASONS = [
  'NO_VIOLATION',
  'SEXUAL_CONTENT',
  'VIOLENCE',
  'HATE',
  'HARASSMENT',
  'SELF_HARM',
  'CHILD_SAFETY',
  'DANGEROUS_ACTS',
  'MISINFORMATION',
  'SPAM',
  'OTHER',
] as const satisfies Line['reasonCode'][]

/** What can stand out is the same as the reasons, but for the first and the last. */
export const CATEGORIES = REASONS.slice(1, -1)

const CODE = /^[A-Z][A-Z0-9_]{1,39}$/

function known<Value>(values: readonly Value[], value: unknown): Value | undefined {
  return values.find((one) => one === value)
}

function text(value: unknown, longest: number): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : ''
  return words === '' ? undefined : words.slice(0, longest)
}

/** Reads filters from a URL; unknown values are ignored. */
export function parseDecisionFilters(search: Record<string, unknown>): DecisionFilters {
  const category = text(search['category'], 40)
  const note = text(search['note'], 100)
  const { automated } = search
  const filters = {
    person: text(search['person'], 64)?.replace(/^@/, ''),
    action: known(ACTIONS, search['action']),
    reason: known(REASONS, search['reason']),
    category: category !== undefined && CODE.test(category) ? category : undefined,
    kind: known(KINDS, search['kind']),
    automated: automated === true || automated === 'true' ? true : automated === false || automated === 'false' ? false : undefined,
    policyVersion: text(search['policyVersion'], 64),
    note: note !== undefined && note.length > 1 ? note : undefined,
    ...parsePeriod(search),
  }
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
}

/** The saved views of the search. */
export const decisionViews = createViewStore('kinora.console.decision-views', parseDecisionFilters)
