import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { linkedReportQuery, useContestByLink } from '../api/reports'
import { linkTexts } from '../texts'
import { ReportEntry } from './report-entry'

function BadLink() {
  return (
    <Note tone="warn" kind="block" role="alert">
      {linkTexts.bad}
    </Note>
  )
}

function LinkedReport({ token }: { token: string }) {
  const query = useQuery(linkedReportQuery(token))
  const contest = useContestByLink(token)
  if (query.isPending) return <Spinner />
  if (query.isError) {
    const bad = isApiError(query.error, 'REPORT_LINK_INVALID') || isApiError(query.error, 'REPORT_NOT_FOUND')
    return bad ? <BadLink /> : <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <>
      <p className="max-w-prose text-muted">{linkTexts.intro}</p>
      <div className="max-w-2xl">
        <ReportEntry report={query.data} contest={contest} />
      </div>
    </>
  )
}

/** The answer to a report that was made without an account, which can be contested here once. */
export function AppealReportPage({ token }: { token: string | undefined }) {
  useTitle(linkTexts.title)
  return (
    <Page>
      <PageTitle>{linkTexts.title}</PageTitle>
      {token === undefined ? <BadLink /> : <LinkedReport token={token} />}
    </Page>
  )
}
