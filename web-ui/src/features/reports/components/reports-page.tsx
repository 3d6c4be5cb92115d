import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTitle } from '@/shared/hooks/use-title'
import { useLiveEvent } from '@/shared/live/live'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { myReportsQuery } from '../api/reports'
import { listTexts } from '../texts'
import { AccountReports } from './account-reports'
import { ReceiptLookup } from './receipt-lookup'
import { OwnReportEntry } from './report-entry'

function ReportList() {
  const client = useQueryClient()
  const query = useInfiniteQuery(myReportsQuery())
  useLiveEvent('notification', () => void client.invalidateQueries({ queryKey: ['reports'] }))
  useLiveEvent('live.resumed', () => void client.invalidateQueries({ queryKey: ['reports'] }))
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  if (items.length === 0) return <StateView icon="flag" title={listTexts.emptyTitle} hint={listTexts.emptyHint} />
  return (
    <>
      <ul className="grid max-w-2xl gap-3">
        {items.map((report) => (
          <li key={report.id}>
            <OwnReportEntry report={report} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="mx-auto" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {listTexts.more}
        </Button>
      )}
    </>
  )
}

/** What one has reported, and what became of it; by receipt for people without an account. */
export function ReportsPage() {
  useTitle(listTexts.title)
  return (
    <Page>
      <PageTitle>{listTexts.title}</PageTitle>
      <SignedInOnly reason="reports" icon="flag" hint={listTexts.hint}>
        {() => (
          <>
            <ReportList />
            <AccountReports />
          </>
        )}
      </SignedInOnly>
      <ReceiptLookup />
      <p>
        <Link to="/transparency" className="underline underline-offset-4">
          {listTexts.transparency}
        </Link>
      </p>
    </Page>
  )
}
