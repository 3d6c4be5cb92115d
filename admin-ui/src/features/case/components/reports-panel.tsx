import { formatNumber } from '@kinora/ui-kit/format'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { useReports, type CaseReports } from '../api/get-reports'
import type { ContestPanelProps } from './contest-panel'
import { ContestedDecision } from './contested-decision'
import { ReportList } from './report-list'
import styles from './contest.module.css'

/** Why people reported the content, how often, in which words, and the decision that published it. */
export function ReportsPanel({ item, filters, onSeek }: ContestPanelProps) {
  const query = useReports(item.id)
  return (
    <Card title="Reports">
      <QueryView query={query} skeletonRows={3}>
        {(reports) => <Reports caseId={item.id} reports={reports} childSafety={item.childSafety} />}
      </QueryView>
      <ContestedDecision title="Decision before" item={item} filters={filters} onSeek={onSeek} />
    </Card>
  )
}

function Reports({ caseId, reports, childSafety }: { caseId: string; reports: CaseReports; childSafety: boolean }) {
  const label = useReasonLabel()
  const { reasons, newest } = reports
  const total = reasons.reduce((sum, { reports: count }) => sum + count, 0)
  // those of erased accounts are gone
  if (total === 0) return <StatePanel title="No report is left" />
  return (
    <>
      <CountBars unit="Reports" by="Reason" rows={reasons.map((row) => ({ name: label(row.reason), count: row.reports }))} />
      <ReportList caseId={caseId} reports={newest} childSafety={childSafety} />
      {newest.length < total && (
        <p className={styles['rest']}>
          The newest {formatNumber(newest.length)} of {formatNumber(total)}
        </p>
      )}
    </>
  )
}
