import { useNavigate, useSearch } from '@tanstack/react-router'
import { AccountsPage } from '@/features/accounts/components/accounts-page'
import { RequireArea } from '../require-area'

export function AccountsRoute() {
  const { q } = useSearch({ from: '/accounts' })
  const navigate = useNavigate()
  return (
    <RequireArea area="accounts">
      <AccountsPage q={q} onSearch={(next) => void navigate({ to: '/accounts', search: { q: next } })} />
    </RequireArea>
  )
}
