import { DashboardPage } from '@/features/dashboard/components/dashboard-page'
import { RequireArea } from '../require-area'

export function DashboardRoute() {
  return (
    <RequireArea area="dashboard">
      <DashboardPage />
    </RequireArea>
  )
}
