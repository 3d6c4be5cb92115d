import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { DeciderPage } from '@/features/decisions/components/decider-page'
import { DecisionsPage } from '@/features/decisions/components/decisions-page'
import { parseDecisionFilters } from '@/features/decisions/hooks/decision-filters'
import { parsePeriod } from '@/shared/figures/period'
import { useAccount } from '@/shared/session'
import { RequireArea } from '../require-area'

export function DecisionsRoute() {
  // the router keeps what it could not read
  const filters = parseDecisionFilters({ ...useSearch({ from: '/decisions' }) })
  const navigate = useNavigate()
  return (
    <RequireArea area="decisions">
      <DecisionsPage filters={filters} onFilter={(chosen) => void navigate({ to: '/decisions', search: chosen })} />
    </RequireArea>
  )
}

export function DeciderRoute() {
  const { accountId } = useParams({ from: '/decisions/people/$accountId' })
  const search = parsePeriod({ ...useSearch({ from: '/decisions/people/$accountId' }) })
  const navigate = useNavigate()
  const own = useAccount()?.id === accountId
  return (
    <RequireArea area="decisions">
      <DeciderPage
        key={accountId}
        accountId={accountId}
        own={own}
        search={search}
        onPeriod={(period) => void navigate({ to: '/decisions/people/$accountId', params: { accountId }, search: period })}
      />
    </RequireArea>
  )
}
