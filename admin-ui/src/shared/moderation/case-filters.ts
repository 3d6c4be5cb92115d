import type { CaseKind, CaseState } from '@/shared/api/types'

/** The filters of the queue, in the URL of the queue and of a case, so that "next" means next in this list. */
export interface CaseFilters {
  state: CaseState
  kind?: CaseKind | undefined
  queue?: string | undefined
}

const STATES: readonly string[] = ['OPEN', 'CLAIMED', 'DECIDED', 'WITHDRAWN'] satisfies CaseState[]
const KINDS: readonly string[] = ['VIDEO', 'COMMENT'] satisfies CaseKind[]

/** Reads filters from a URL; unknown values are ignored. */
export function parseCaseFilters(search: Record<string, unknown>): CaseFilters {
  const { state, kind, queue } = search
  const filters: CaseFilters = { state: STATES.includes(String(state)) ? (state as CaseFilters['state']) : 'OPEN' }
  if (KINDS.includes(String(kind))) filters.kind = kind as CaseKind
  if (typeof queue === 'string' && queue !== '') filters.queue = queue
  return filters
}
