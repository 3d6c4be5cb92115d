import type { CaseKind, CasePurpose, CaseState, Queue } from '@/shared/api/types'

export type CaseSort = 'PRIORITY' | 'DUE'

/** The filters of the queue, in the URL of the queue and of a case, so that "next" means next in this list. */
export interface CaseFilters {
  state: CaseState
  kind?: CaseKind | undefined
  purpose?: CasePurpose | undefined
  queue?: Queue | undefined
  contentId?: string | undefined
  ownerId?: string | undefined
  /** Words of the reason why a person has to look, or its code. */
  reason?: string | undefined
  /** By priority when absent. */
  sort?: CaseSort | undefined
  /** Only cases whose content is held back. */
  held?: true | undefined
}

const STATES = ['OPEN', 'CLAIMED', 'DECIDED', 'WITHDRAWN'] as const satisfies CaseState[]
const KINDS = ['VIDEO', 'COMMENT'] as const satisfies CaseKind[]
const PURPOSES = ['SCREENING', 'REPORT', 'APPEAL', 'SAMPLE', 'SECOND_REVIEW'] as const satisfies CasePurpose[]
const SORTS = ['PRIORITY', 'DUE'] as const satisfies CaseSort[]
const QUEUE = /^[A-Z][A-Z0-9_]{1,39}$/
const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const LONGEST_REASON = 100

function known<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value)
}

function matching(pattern: RegExp, value: unknown): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined
}

/** Whether a text is the id of an account, a video or a comment. */
export function isId(text: string): boolean {
  return ID.test(text)
}

/** Reads filters from a URL; unknown values are ignored. */
export function parseCaseFilters(search: Record<string, unknown>): CaseFilters {
  const { state, reason } = search
  const filters: CaseFilters = {
    state: known(STATES, state) ?? 'OPEN',
    kind: known(KINDS, search['kind']),
    purpose: known(PURPOSES, search['purpose']),
    queue: matching(QUEUE, search['queue']),
    contentId: matching(ID, search['contentId']),
    ownerId: matching(ID, search['ownerId']),
    reason: typeof reason === 'string' && reason.trim() !== '' ? reason.trim().slice(0, LONGEST_REASON) : undefined,
    sort: known(SORTS, search['sort']),
    held: search['held'] === true || search['held'] === 'true' ? true : undefined,
  }
  return withoutNothing(filters)
}

/** Without the filters that filter nothing, so that equal filters are equal addresses. */
function withoutNothing(filters: CaseFilters): CaseFilters {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(given), state: filters.state }
}
