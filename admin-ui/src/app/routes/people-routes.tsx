import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { AccountCasesPage } from '@/features/people/components/account-cases-page'
import { PersonPage } from '@/features/people/components/person-page'
import { RequireArea } from '../require-area'

export function AccountCasesRoute() {
  const { state } = useSearch({ from: '/account-cases' })
  const navigate = useNavigate()
  return (
    <RequireArea area="people">
      <AccountCasesPage
        state={state ?? 'OPEN'}
        onState={(chosen) => void navigate({ to: '/account-cases', search: { state: chosen } })}
      />
    </RequireArea>
  )
}

export function PersonRoute() {
  const { accountId } = useParams({ from: '/people/$accountId' })
  return (
    <RequireArea area="people">
      <PersonPage key={accountId} accountId={accountId} />
    </RequireArea>
  )
}
