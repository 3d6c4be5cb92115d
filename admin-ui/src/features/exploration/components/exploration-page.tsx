import { formatPercent } from '@kinora/ui-kit/format'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { SelectField } from '@kinora/ui-kit/ui/field'
import { Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { FigureCard } from '@/shared/figures/figure-card'
import { useExploration, type Exploration } from '../api/get-exploration'
import { epsilonNumbers, linesOf, posteriorNumbers, propensityRows, servedSlots, stepsOf } from '../hooks/exploration-figures'
import { DAYS, type Days } from '../hooks/days'
import { AuditionCard } from './audition-card'
import { EpsilonChart } from './epsilon-chart'
import styles from './exploration.module.css'
import { PosteriorChart } from './posterior-chart'

function Figures({ exploration }: { exploration: Exploration }) {
  const { ceiling, floor, posteriors, propensities, step } = exploration
  const rows = propensityRows(exploration)
  return (
    <>
      <FigureCard
        title="Share of explored slots"
        note={`Of ${servedSlots(exploration)} slots of For You. The share follows what exploration has found, between ${formatPercent(floor)} and ${formatPercent(ceiling)} of a page; the arm seed has a share of its own. Expected is the mean of the logged probabilities that a slot explores.`}
        numbers={epsilonNumbers(exploration)}
        table="folded"
      >
        <EpsilonChart step={step} at={stepsOf(exploration)} lines={linesOf(exploration)} floor={floor} ceiling={ceiling} />
      </FigureCard>
      <FigureCard
        title="What exploration has found"
        note="The posterior share of enjoyed slots by kind of video: category, age, size of the creator. Old outcomes fade: at most the last thousand of a kind count. What is not here had no outcome yet, and is as likely good as bad."
        numbers={posteriorNumbers(exploration)}
        table="folded"
      >
        <PosteriorChart posteriors={posteriors} />
      </FigureCard>
      <FigureCard
        title="Propensities"
        note="How probable it was that a slot shows its video, as it was logged. Estimates from the log divide by it: many rare slots make them uncertain."
        numbers={{ columns: ['Probability', 'Slots'], rows: propensities.every(({ slots }) => slots === 0) ? [] : rows.map(({ name, count }) => [name, count]) }}
      >
        <div className={styles['bars']}>
          <CountBars by="Probability" unit="Slots" rows={rows} />
        </div>
      </FigureCard>
    </>
  )
}

interface ExplorationPageProps {
  days: Days
  onDays: (days: Days) => void
}

/** How much the feed explores, what it has found by that, and how probable what it showed was. */
export function ExplorationPage({ days, onDays }: ExplorationPageProps) {
  const query = useExploration(Number(days))
  return (
    <Page
      title="Exploration"
      intro="What the feed tries out beside what it ranks first."
      aside={
        <SelectField
          label="Period"
          value={days}
          onChange={onDays}
          options={DAYS.map((value) => ({ value, label: value === '1' ? '24 hours' : `${value} days` }))}
        />
      }
    >
      <QueryView query={query}>{(exploration) => <Figures exploration={exploration} />}</QueryView>
      <AuditionCard />
    </Page>
  )
}
