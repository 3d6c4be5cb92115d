import { useNavigate, useSearch } from '@tanstack/react-router'
import { DashboardPage } from '@/features/dashboard/components/dashboard-page'
import { parsePeriod } from '@/shared/figures/period'
import { RequireArea } from '../require-area'

export function DashboardRoute() {
  // the router keeps what it could not read
  const search = parsePeriod({ ...useSearch({ from: '/dashboard' }) })
  const navigate = useNavigate()
  return (
    <RequireArea area="dashboard">
      <DashboardPage search={search} onPeriod={(period) => void navigate({ to: '/dashboard', search: period })} />
    </RequireArea>
  )
}
