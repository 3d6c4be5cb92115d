import { useNavigate, useSearch } from '@tanstack/react-router'
import { HashesPage } from '@/features/hashes/components/hashes-page'
import { RequireArea } from '../require-area'

export function HashesRoute() {
  const filters = useSearch({ from: '/hashes' })
  const navigate = useNavigate()
  return (
    <RequireArea area="hashes">
      <HashesPage filters={filters} onFilter={(search) => void navigate({ to: '/hashes', search })} />
    </RequireArea>
  )
}
