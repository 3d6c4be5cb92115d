import { formatDate, formatNumber } from '@kinora/ui-kit/format'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { Link } from '@tanstack/react-router'
import type { CountRow } from '@/shared/figures/compared'
import { FigureCard } from '@/shared/figures/figure-card'
import { periodBefore, type Period } from '@/shared/figures/period'
import { PeriodPicker } from '@/shared/figures/period-picker'
import { TimeChart } from '@/shared/figures/time-chart'
import { QueryView } from '@/shared/components/query-view'
import { useInsights, type Insights } from '../api/get-insights'
import * as figures from '../hooks/insight-figures'
import styles from './dashboard.module.css'

interface PeriodSectionProps {
  period: Period
  onChange: (period: Period) => void
}

/** What happened in a period, beside the period before it. */
export function PeriodSection({ period, onChange }: PeriodSectionProps) {
  const query = useInsights(period)
  const before = useInsights(periodBefore(period)).data
  return (
    <section className={styles['period']} aria-labelledby="period-heading">
      <h2 id="period-heading" className={styles['heading']}>
        In a period
      </h2>
      <PeriodPicker key={`${period.from} ${period.to}`} period={period} onChange={onChange} />
      <QueryView query={query}>{(insights) => <Figures insights={insights} before={before} period={period} />}</QueryView>
    </section>
  )
}

interface FiguresProps {
  insights: Insights
  before: Insights | undefined
  period: Period
}

function Figures({ insights, before, period }: FiguresProps) {
  const inflow = figures.inflowOverTime(insights)
  const decided = figures.decidedOverTime(insights)
  const { step } = insights
  return (
    <>
      <Summary insights={insights} before={before} />
      <div className={styles['wide']}>
        <FigureCard title="Cases that came in" note="By the question that they ask." numbers={inflow.numbers} table="folded">
          <TimeChart title="Cases that came in" unit="Cases" step={step} at={inflow.at} series={inflow.series} />
        </FigureCard>
        <FigureCard
          title="Decisions"
          note="Of machines and of people. Comments that only a machine approved are deleted after half a year, so they are missing before."
          numbers={decided.numbers}
          table="folded"
        >
          <TimeChart title="Decisions" unit="Decisions" step={step} at={decided.at} series={decided.series} />
        </FigureCard>
        <Bars title="What brought cases to people" by="Source" unit="Cases" rows={figures.sourceRows(insights, before)} />
        <FigureCard
          title="Decided in time"
          note="Of the cases that people decided in this period, those whose first decision came before they were due."
          numbers={figures.onTimeNumbers(insights, before)}
          table="shown"
        />
        <Bars title="Decisions of people" by="What and why" unit="Decisions" rows={figures.reasonRows(insights, before, false)} />
        <Bars title="Decisions of machines" by="What and why" unit="Decisions" rows={figures.reasonRows(insights, before, true)} />
        <FigureCard
          title="Waiting now"
          note="By age, whatever the period."
          numbers={figures.waitingNumbers(insights)}
          table="shown"
        />
        <Bars title="Overturned until now" by="Decisions of this period" unit="Decisions" rows={figures.overturnedRows(insights, before)} />
        <Bars title="Appeals" by="By whom, and the answer" unit="Appeals" rows={figures.appealRows(insights, before)} />
        <FigureCard
          title="How right the machines were"
          note="Labels are what people decided about the same content in this period (the newest 10,000 decisions of each day). Precision: what machines flagged and people found harmful. Recall: what people found harmful and machines had flagged. What machines let pass reaches people only by reports, appeals and random samples, which weigh as much as all that was not drawn; harm that nobody noticed is in no figure. Quality has the error rates of what chance drew."
          numbers={figures.accuracyNumbers(insights, before)}
          table="shown"
        />
        <FigureCard
          title="Models and prompts"
          note="Of the newest 1,000 assessments of each kind in this period."
          numbers={figures.modelNumbers(insights)}
          table="shown"
          unbroken
        />
        <Bars title="Versions of the policy" by="Version" unit="Decisions" rows={figures.policyRows(insights, before)} />
      </div>
      <FigureCard
        title="People"
        note="Moderators see their own line, administrators all. What others overturned until now counts, what somebody took back does not."
        numbers={figures.peopleNumbers(insights, before)}
        table="shown"
      >
        <p className={styles['links']}>
          {insights.people.map(({ id, handle }) => (
            <Link key={id} to="/decisions/people/$accountId" params={{ accountId: id }} search={period}>
              {handle === null ? 'Erased account' : `@${handle}`}
            </Link>
          ))}
        </p>
      </FigureCard>
    </>
  )
}

function Summary({ insights, before }: Omit<FiguresProps, 'period'>) {
  const { inflow, decided } = figures.totals(insights)
  const earlier = before === undefined ? undefined : figures.totals(before)
  return (
    <p>
      From {formatDate(insights.from)} to {formatDate(insights.to)}: {formatNumber(inflow)} cases came in
      {earlier !== undefined && ` (${formatNumber(earlier.inflow)} in the period before)`}, and {formatNumber(decided)} decisions were
      made{earlier !== undefined && ` (${formatNumber(earlier.decided)})`}.
    </p>
  )
}

interface BarsProps {
  title: string
  by: string
  unit: string
  rows: CountRow[]
}

function Bars({ title, by, unit, rows }: BarsProps) {
  return (
    <FigureCard title={title} numbers={figures.countNumbers(by, unit, rows)}>
      <CountBars by={by} unit={unit} rows={rows} />
    </FigureCard>
  )
}
