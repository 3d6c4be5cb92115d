import { useNavigate, useSearch } from '@tanstack/react-router'
import { SafetyPage } from '@/features/safety/components/safety-page'
import { RequireArea } from '../require-area'

export function SafetyRoute() {
  const { view } = useSearch({ from: '/child-safety' })
  const navigate = useNavigate()
  return (
    <RequireArea area="childSafety">
      <SafetyPage view={view ?? 'reports'} onView={(chosen) => void navigate({ to: '/child-safety', search: { view: chosen } })} />
    </RequireArea>
  )
}
