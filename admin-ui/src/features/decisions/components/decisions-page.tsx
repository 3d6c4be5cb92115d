import { buttonClass } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import { LoadMore } from '@/shared/components/load-more'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useAccount } from '@/shared/session'
import { SavedViews } from '@/shared/views/saved-views'
import { exportAddress, useDecisionSearch } from '../api/search-decisions'
import { decisionViews, type DecisionFilters } from '../hooks/decision-filters'
import { DecisionFilterForm } from './decision-filter-form'
import { DecisionTable } from './decision-table'

interface DecisionsPageProps {
  filters: DecisionFilters
  onFilter: (filters: DecisionFilters) => void
}

/** A search among all decisions. */
export function DecisionsPage({ filters, onFilter }: DecisionsPageProps) {
  const query = useDecisionSearch(filters)
  const account = useAccount()
  return (
    <Page
      title="Decisions"
      intro="All decisions about what your queues hold, of people and of machines, the newest first."
      aside={
        <>
          {account !== null && (
            <Link to="/decisions/people/$accountId" params={{ accountId: account.id }} className={buttonClass()}>
              Your own figures
            </Link>
          )}
          <a className={buttonClass()} href={exportAddress(filters)} download="decisions.csv" title="The newest 10,000, without notes">
            Export as CSV
          </a>
        </>
      }
    >
      <SavedViews store={decisionViews} filters={filters} onChange={onFilter} />
      <DecisionFilterForm key={JSON.stringify(filters)} filters={filters} onChange={onFilter} />
      <Card>
        <QueryView query={query}>
          {(lines) => (
            <>
              {lines.length === 0 ? (
                <StatePanel title={query.hasNextPage ? 'None among the newest decisions' : 'No decisions match these filters'}>
                  {query.hasNextPage ? 'A search goes through 20,000 at a time. Show more goes on.' : undefined}
                </StatePanel>
              ) : (
                <DecisionTable lines={lines} />
              )}
              <LoadMore {...query} />
            </>
          )}
        </QueryView>
      </Card>
    </Page>
  )
}
