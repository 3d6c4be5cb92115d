import { LoadMore } from '@/shared/components/load-more'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { ReportSteps } from '@/shared/safety/report-steps'
import { useLegalReports } from '@/shared/safety/safety-api'

/** Records of reports to authorities, the newest first. */
export function ReportList() {
  const query = useLegalReports({})
  return (
    <QueryView query={query}>
      {(reports) =>
        reports.length === 0 ? (
          <StatePanel title="Nothing was reported yet">Record a report in the case that it is about.</StatePanel>
        ) : (
          <>
            <ul>
              {reports.map((report) => (
                <ReportSteps key={report.id} report={report} linked />
              ))}
            </ul>
            <LoadMore {...query} />
          </>
        )
      }
    </QueryView>
  )
}
