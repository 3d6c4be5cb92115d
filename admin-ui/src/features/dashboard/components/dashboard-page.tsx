import { formatNumber, formatPercent } from '@kinora/ui-kit/format'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import type { ModerationMetrics, Queue } from '@/shared/api/types'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { Card, Page } from '@/shared/components/page'
import { periodOf, type Period, type PeriodSearch } from '@/shared/figures/period'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { countCases } from '@/shared/moderation/count-cases'
import { useMetrics } from '@/shared/moderation/get-metrics'
import { StaffingNote } from '@/shared/safety/staffing-note'
import { formatAge, humanize } from '@/shared/words'
import { PeriodSection } from './period-section'
import styles from './dashboard.module.css'

interface DashboardPageProps {
  search: PeriodSearch
  onPeriod: (period: Period) => void
}

export function DashboardPage({ search, onPeriod }: DashboardPageProps) {
  const query = useMetrics()
  const [opened] = useState(Date.now)
  return (
    <Page title="Dashboard" intro="How the queue stands now, and what happened in a period. Days begin at midnight UTC.">
      <StaffingNote />
      <QueryView query={query}>{(metrics) => <Figures metrics={metrics} />}</QueryView>
      <PeriodSection period={periodOf(search, opened)} onChange={onPeriod} />
    </Page>
  )
}

const total = (counts: Record<string, number>) => Object.values(counts).reduce((a, b) => a + b, 0)

function Figures({ metrics }: { metrics: ModerationMetrics }) {
  const { decidedToday, oldestOpenSeconds, automatedShare } = metrics
  const open = total(metrics.openByKind)
  const inReview = countCases(metrics, { state: 'CLAIMED' }) ?? 0
  return (
    <>
      <dl className={styles['figures']}>
        <Figure name="Undecided cases" value={formatNumber(open)} note={`${formatNumber(inReview)} of them in review`} />
        <Figure name="Reports" value={<QueueLink queue="REPORTS" metrics={metrics} />} note="wait for a person" />
        <Figure name="Appeals" value={<QueueLink queue="APPEALS" metrics={metrics} />} note="wait for a person" />
        <Figure name="Oldest waits" value={oldestOpenSeconds === null ? '—' : formatAge(oldestOpenSeconds)} />
        <Figure
          name="Decided today"
          value={formatNumber(decidedToday.approved + decidedToday.rejected)}
          note={`${formatNumber(decidedToday.approved)} approved, ${formatNumber(decidedToday.rejected)} rejected`}
        />
        <Figure
          name="Decided without a person"
          value={automatedShare === null ? '—' : formatPercent(automatedShare)}
          note="of today's decisions"
        />
      </dl>
      <div className={styles['pair']}>
        <Card title="Undecided by queue">
          <Bars unit="Cases" by="Queue" counts={metrics.openByQueue} />
        </Card>
        <Card title="Undecided by kind">
          <Bars unit="Cases" by="Kind" counts={metrics.openByKind} />
        </Card>
        <Card title="Decided today">
          <Bars unit="Decisions" by="Outcome" counts={{ approved: decidedToday.approved, rejected: decidedToday.rejected }} />
        </Card>
      </div>
      <p>
        <Link to="/queue" search={{ state: 'OPEN' }}>
          Go to the queue
        </Link>
      </p>
    </>
  )
}

interface BarsProps {
  unit: string
  by: string
  counts: Record<string, number>
}

function Bars({ unit, by, counts }: BarsProps) {
  if (total(counts) === 0) return <StatePanel title="Nothing to show" />
  const rows = Object.entries(counts).map(([code, count]) => ({ name: humanize(code), count }))
  return <CountBars unit={unit} by={by} rows={rows} />
}

/** The number of undecided cases of a queue, which leads to them. */
function QueueLink({ queue, metrics }: { queue: Queue; metrics: ModerationMetrics }) {
  return (
    <Link to="/queue" search={{ state: 'OPEN', queue }}>
      {formatNumber(metrics.openByQueue[queue] ?? 0)} <span className="visually-hidden">{humanize(queue).toLowerCase()}</span>
    </Link>
  )
}

function Figure({ name, value, note }: { name: string; value: ReactNode; note?: string }) {
  return (
    <div className={styles['figure']}>
      <dt>{name}</dt>
      <dd className={styles['value']}>{value}</dd>
      {note !== undefined && <dd className={styles['note']}>{note}</dd>}
    </div>
  )
}
