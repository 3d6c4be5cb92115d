import { QualityPage } from '@/features/quality/components/quality-page'
import { RequireArea } from '../require-area'

export function QualityRoute() {
  return (
    <RequireArea area="quality">
      <QualityPage />
    </RequireArea>
  )
}
