import { WeightsPage } from '@/features/weights/components/weights-page'
import { RequireArea } from '../require-area'

export function WeightsRoute() {
  return (
    <RequireArea area="recommender">
      <WeightsPage />
    </RequireArea>
  )
}
