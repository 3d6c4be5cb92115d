import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reasonText } from '@/shared/lib/reasons'
import { Card } from '@/shared/ui/page'
import { myAccountReportsQuery, type AccountReport } from '../api/reports'
import { accountAnswerTexts, listTexts } from '../texts'

/** One report of an account and what became of it. */
export function AccountReportEntry({ report }: { report: AccountReport }) {
  const { answer, filedAt, handle, reason } = report
  return (
    <Card className="grid gap-3 p-5">
      <h3 className="font-display text-lg font-bold wrap-anywhere">
        {handle === null ? (
          listTexts.anAccount
        ) : (
          <Link to="/@{$handle}" params={{ handle }} className="underline underline-offset-4">
            @{handle}
          </Link>
        )}
      </h3>
      <p className="text-sm text-muted">
        {reasonText(reason)} · {listTexts.filed(formatDateTime(filedAt))}
      </p>
      <p>
        <Badge tone={answer === null ? 'info' : answer === 'ACTED' ? 'good' : 'warn'}>{accountAnswerTexts[answer ?? 'WAITING']}</Badge>
      </p>
    </Card>
  )
}

/** What became of own reports of accounts; nothing where there are none. */
export function AccountReports() {
  const reports = useQuery(myAccountReportsQuery()).data ?? []
  if (reports.length === 0) return null
  return (
    <section className="grid gap-3">
      <h2 className="font-display text-xl font-bold">{listTexts.accounts}</h2>
      <ul className="grid gap-3">
        {reports.map((report) => (
          <li key={report.id}>
            <AccountReportEntry report={report} />
          </li>
        ))}
      </ul>
    </section>
  )
}
