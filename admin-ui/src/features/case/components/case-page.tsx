import { QueryView } from '@/shared/components/query-view'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useCase } from '../api/get-case'
import { CaseView } from './case-view'

interface CasePageProps {
  caseId: string
  filters: CaseFilters
}

export function CasePage({ caseId, filters }: CasePageProps) {
  const query = useCase(caseId)
  return (
    <QueryView query={query} skeletonRows={8} level={1}>
      {(tagged) => <CaseView key={caseId} tagged={tagged} filters={filters} />}
    </QueryView>
  )
}
