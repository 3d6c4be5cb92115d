import { useNavigate } from '@tanstack/react-router'
import { Card, Page } from '@/shared/components/page'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useMetrics } from '@/shared/moderation/get-metrics'
import { SavedViews } from '@/shared/views/saved-views'
import { queueViews } from '../hooks/saved-views'
import { CaseList } from './case-list'
import { CaseSearch } from './case-search'
import { QueueFilters } from './queue-filters'
import { QueueNews } from './queue-news'

const INTRO: Record<CaseFilters['state'], string> = {
  OPEN: 'Waiting for a person. The gravest come first, overdue ones first among them.',
  CLAIMED: 'Someone is working on these now.',
  DECIDED: 'Decided cases. Open one to see why, or to override it.',
  WITHDRAWN: 'Nothing to decide any more: the content was removed or replaced.',
}

/** The queue of cases. */
export function QueuePage({ filters }: { filters: CaseFilters }) {
  const navigate = useNavigate()
  const metrics = useMetrics().data
  const show = (next: CaseFilters) => void navigate({ to: '/queue', search: { ...next } })
  return (
    <Page title="Review queue" intro={INTRO[filters.state]}>
      <SavedViews store={queueViews} filters={filters} onChange={show} />
      <QueueFilters filters={filters} metrics={metrics} onChange={show} />
      <CaseSearch key={[filters.contentId, filters.ownerId, filters.reason].join()} filters={filters} onChange={show} />
      {filters.state === 'OPEN' && <QueueNews />}
      <Card>
        <CaseList filters={filters} />
      </Card>
    </Page>
  )
}
