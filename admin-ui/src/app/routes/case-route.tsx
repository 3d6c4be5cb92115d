import { useParams, useSearch } from '@tanstack/react-router'
import { CasePage } from '@/features/case/components/case-page'
import { RequireArea } from '../require-area'

export function CaseRoute() {
  const { caseId } = useParams({ from: '/cases/$caseId' })
  const filters = useSearch({ from: '/cases/$caseId' })
  return (
    <RequireArea area="case">
      <CasePage caseId={caseId} filters={filters} />
    </RequireArea>
  )
}
