import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useCases } from '@/shared/moderation/list-cases'

/** The cases before and after this one in the list it was opened from. */
export function useNeighbors(caseId: string, filters: CaseFilters) {
  const cases = useCases(filters).data ?? []
  const at = cases.findIndex((item) => item.id === caseId)
  return {
    previous: at > 0 ? cases[at - 1]?.id : undefined,
    next: at < 0 ? cases.find((item) => item.id !== caseId)?.id : cases[at + 1]?.id,
  }
}
