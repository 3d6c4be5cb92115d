import { JobsPage } from '@/features/jobs/components/jobs-page'
import { RequireArea } from '../require-area'

export function JobsRoute() {
  return (
    <RequireArea area="jobs">
      <JobsPage />
    </RequireArea>
  )
}
