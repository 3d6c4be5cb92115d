import { ExperimentsPage } from '@/features/experiments/components/experiments-page'
import { RequireArea } from '../require-area'

export function ExperimentsRoute() {
  return (
    <RequireArea area="recommender">
      <ExperimentsPage />
    </RequireArea>
  )
}
