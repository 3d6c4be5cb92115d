import { HeadsPage } from '@/features/heads/components/heads-page'
import { RequireArea } from '../require-area'

export function HeadsRoute() {
  return (
    <RequireArea area="quality">
      <HeadsPage />
    </RequireArea>
  )
}
