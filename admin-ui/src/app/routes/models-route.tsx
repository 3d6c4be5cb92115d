import { ModelsPage } from '@/features/models/components/models-page'
import { RequireArea } from '../require-area'

export function ModelsRoute() {
  return (
    <RequireArea area="models">
      <ModelsPage />
    </RequireArea>
  )
}
