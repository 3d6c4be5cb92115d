import { Table } from '@kinora/ui-kit/ui/table'
import { QueryView } from '@/shared/components/query-view'
import { useLedger, type Ledger } from '@/shared/moderation/exposure'
import { humanize } from '@/shared/words'
import styles from './settings.module.css'

function minutes(seconds: number): string {
  return seconds === 0 ? '–' : seconds < 60 ? `${seconds} s` : `${Math.round(seconds / 60)} min`
}

/** How long this person looked at content without a cover, by severity; only they can see it. */
export function ExposureLedger() {
  return (
    <div className={styles['body']}>
      <p className={styles['note']}>
        Only you can see this. After the daily limit other cases come first, and after a while of hard content a break is proposed. Nobody
        is measured by the number of cases here.
      </p>
      <QueryView query={useLedger()} skeletonRows={4}>
        {(ledger) => <Lines ledger={ledger} />}
      </QueryView>
    </div>
  )
}

function Lines({ ledger }: { ledger: Ledger }) {
  return (
    <Table columns={['Severity', 'Last 24 hours', 'Daily limit', 'Covers lifted', 'Last 7 days']}>
      {ledger.lastDay.map((line) => {
        const week = ledger.lastWeek.find(({ severity }) => severity === line.severity)
        return (
          <tr key={line.severity}>
            <th scope="row">{humanize(line.severity)}</th>
            <td data-label="Last 24 hours">{minutes(line.uncoveredSeconds)}</td>
            <td data-label="Daily limit">{line.limitSeconds === null ? 'None' : minutes(line.limitSeconds)}</td>
            <td data-label="Covers lifted">{line.reveals}</td>
            <td data-label="Last 7 days">{minutes(week?.uncoveredSeconds ?? 0)}</td>
          </tr>
        )
      })}
    </Table>
  )
}
