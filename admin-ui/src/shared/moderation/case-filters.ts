import type { CaseKind, CasePurpose, CaseState, Queue } from '@/shared/api/types'

/** The filters of the queue, in the URL of the queue and of a case, so that "next" means next in this list. */
export interface CaseFilters {
  state: CaseState
  kind?: CaseKind | undefined
  purpose?: CasePurpose | undefined
  queue?: Queue | undefined
}

const STATES = ['OPEN', 'CLAIMED', 'DECIDED', 'WITHDRAWN'] as const satisfies CaseState[]
const KINDS = ['VIDEO', 'COMMENT'] as const satisfies CaseKind[]
const PURPOSES = ['SCREENING', 'REPORT', 'APPEAL'] as const satisfies CasePurpose[]
const QUEUES = ['VIDEOS', 'COMMENTS', 'REPORTS', 'APPEALS', 'ESCALATED'] as const satisfies Queue[]

function known<T>(values: readonly T[], value: unknown): T | undefined {
  return values.find((one) => one === value)
}

/** Reads filters from a URL; unknown values are ignored. */
export function parseCaseFilters(search: Record<string, unknown>): CaseFilters {
  const { state, kind, purpose, queue } = search
  const filters: CaseFilters = { state: known(STATES, state) ?? 'OPEN' }
  const ofKind = known(KINDS, kind)
  const forPurpose = known(PURPOSES, purpose)
  const inQueue = known(QUEUES, queue)
  if (ofKind) filters.kind = ofKind
  if (forPurpose) filters.purpose = forPurpose
  if (inQueue) filters.queue = inQueue
  return filters
}
