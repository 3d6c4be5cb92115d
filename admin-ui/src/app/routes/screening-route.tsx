import { ScreeningPage } from '@/features/screening/components/screening-page'
import { RequireArea } from '../require-area'

export function ScreeningRoute() {
  return (
    <RequireArea area="screening">
      <ScreeningPage />
    </RequireArea>
  )
}
