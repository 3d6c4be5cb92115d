import { useNavigate, useSearch } from '@tanstack/react-router'
import { CatalogPage } from '@/features/catalog/components/catalog-page'
import { RequireArea } from '../require-area'

export function CatalogRoute() {
  const search = useSearch({ from: '/catalog' })
  const navigate = useNavigate()
  return (
    <RequireArea area="recommender">
      <CatalogPage search={search} onSearch={(next) => void navigate({ to: '/catalog', search: next })} />
    </RequireArea>
  )
}
