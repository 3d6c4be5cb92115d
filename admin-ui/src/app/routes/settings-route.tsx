import { SettingsPage } from '@/features/settings/components/settings-page'
import { RequireArea } from '../require-area'

export function SettingsRoute() {
  return (
    <RequireArea area="settings">
      <SettingsPage />
    </RequireArea>
  )
}
