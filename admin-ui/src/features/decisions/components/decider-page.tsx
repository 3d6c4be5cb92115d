import { formatNumber, formatSeconds } from '@kinora/ui-kit/format'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { Link } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { FigureCard } from '@/shared/figures/figure-card'
import { periodBefore, periodOf, type Period, type PeriodSearch } from '@/shared/figures/period'
import { PeriodPicker } from '@/shared/figures/period-picker'
import { TimeChart } from '@/shared/figures/time-chart'
import { rateText } from '@/shared/moderation/rate-text'
import { useDecider, type PersonInsight } from '../api/get-decider'
import { decidedTimeline, decisionCount, GROUND_NAMES, reasonRows } from '../hooks/decider-figures'
import styles from './decisions.module.css'

interface DeciderPageProps {
  accountId: string
  own: boolean
  search: PeriodSearch
  onPeriod: (period: Period) => void
}

/** The decisions of one person. What that person has seen is shown to nobody else. */
export function DeciderPage({ accountId, own, search, onPeriod }: DeciderPageProps) {
  const [opened] = useState(Date.now)
  const period = periodOf(search, opened)
  const query = useDecider(accountId, period)
  const before = useDecider(accountId, periodBefore(period)).data
  return (
    <Page
      title="Decisions of one person"
      intro={own ? 'Yours. What you have seen is in your settings, for you alone.' : 'For administrators, and for that person.'}
    >
      <PeriodPicker key={`${period.from} ${period.to}`} period={period} onChange={onPeriod} />
      <QueryView query={query}>{(insight) => <Figures insight={insight} before={before} period={period} />}</QueryView>
    </Page>
  )
}

interface FiguresProps {
  insight: PersonInsight
  before: PersonInsight | undefined
  period: Period
}

function Figures({ insight, before, period }: FiguresProps) {
  const { handle, overturned, pace, grounds, step } = insight
  const decided = decidedTimeline(insight)
  const made = decisionCount(insight)
  const search = { person: handle ?? insight.id, ...period }
  return (
    <>
      <Card title={handle === null ? 'Nothing decided yet, or an erased account' : `@${handle}`}>
        <dl className={styles['facts']}>
          <Fact name="Decisions">
            <Link to="/decisions" search={search}>
              {formatNumber(made)}
            </Link>
            {before !== undefined && ` (${formatNumber(decisionCount(before))} before)`}
          </Fact>
          <Fact name="Overturned by others, 95% interval">{overturned === null ? '–' : rateText(overturned)}</Fact>
          <Fact name="From claim to decision, median">
            {pace === null ? '–' : `${formatSeconds(pace.median)}, nine of ten within ${formatSeconds(pace.ninth)}`}
          </Fact>
          {Object.entries(grounds).map(([ground, count]) => (
            <Fact key={ground} name={GROUND_NAMES[ground] ?? ground}>
              {formatNumber(count)}
            </Fact>
          ))}
        </dl>
      </Card>
      <FigureCard title="Decisions over time" numbers={decided.numbers} table="folded">
        <TimeChart title="Decisions over time" unit="Decisions" step={step} at={decided.at} series={decided.series} />
      </FigureCard>
      <FigureCard
        title="Reasons"
        numbers={{
          columns: ['What and why', 'Decisions', 'Before'],
          rows: reasonRows(insight, before).map(({ name, count, before: earlier }) => [name, count, earlier]),
        }}
      >
        <CountBars by="What and why" unit="Decisions" rows={reasonRows(insight, before)} />
      </FigureCard>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
