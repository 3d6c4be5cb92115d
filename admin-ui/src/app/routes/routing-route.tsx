import { RoutingPage } from '@/features/routing/components/routing-page'
import { RequireArea } from '../require-area'

export function RoutingRoute() {
  return (
    <RequireArea area="routing">
      <RoutingPage />
    </RequireArea>
  )
}
