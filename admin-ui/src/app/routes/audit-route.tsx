import { useNavigate, useSearch } from '@tanstack/react-router'
import { AuditPage } from '@/features/audit/components/audit-page'
import { RequireArea } from '../require-area'

export function AuditRoute() {
  const filters = useSearch({ from: '/audit' })
  const navigate = useNavigate()
  return (
    <RequireArea area="audit">
      <AuditPage filters={filters} onFilter={(search) => void navigate({ to: '/audit', search })} />
    </RequireArea>
  )
}
