import { PolicyPage } from '@/features/policy/components/policy-page'
import { RequireArea } from '../require-area'

export function PolicyRoute() {
  return (
    <RequireArea area="policy">
      <PolicyPage />
    </RequireArea>
  )
}
