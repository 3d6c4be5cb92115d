import { Badge, Note, type Tone } from '@kinora/ui-kit/ui/badge'
import { formatNumber } from '@kinora/ui-kit/format'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { FigureCard, NumbersTable } from '@/shared/figures/figure-card'
import { humanize } from '@/shared/words'
import { useReadout, type Experiment, type Readout } from '../api/experiments'
import { differenceText, guardrailText, meanText, OUTCOME_CODES, OUTCOMES, percent } from '../hooks/definition'
import { DifferenceChart } from './difference-chart'
import styles from './experiments.module.css'

const TONES: Record<Readout['guardrails'][number]['state'], Tone> = { HELD: 'good', OPEN: 'plain', BROKEN: 'bad' }

/** What an experiment has shown so far. */
export function ReadoutView({ experiment }: { experiment: Experiment }) {
  const query = useReadout(experiment)
  return (
    <Card title={`Readout: ${experiment.definition.name}`}>
      <QueryView query={query}>
        {(readout) => (
          <div className={styles['body']}>
            <p className={styles['quiet']}>
              Read <TimeAgo at={readout.readAt} />. Intervals hold however often you look: together they are wrong at most once in
              20 per outcome. Below 50 viewers per variant there is none.
            </p>
            {readout.sampleRatio.mismatch && (
              <Note tone="bad" role="alert">
                Viewers are missing in a variant: their numbers do not fit the shares. Trust no difference.
              </Note>
            )}
            <NumbersTable columns={['Variant', 'Viewers', 'Slots', 'Creators', 'Share of creators', 'Gini of slots']} rows={sizes(readout)} />
            <Guardrails readout={readout} />
            <Outcomes readout={readout} />
          </div>
        )}
      </QueryView>
    </Card>
  )
}

function sizes({ variants }: Readout) {
  return variants.map(({ variant, viewers, slots, creators, creatorShare, gini }) => [
    variant,
    formatNumber(viewers),
    formatNumber(slots),
    formatNumber(creators),
    percent(creatorShare),
    gini.toFixed(2),
  ])
}

function Guardrails({ readout }: { readout: Readout }) {
  return (
    <ul aria-label="Guardrails">
      {readout.guardrails.map(({ guardrail, variant, state }) => (
        <li key={`${variant} ${guardrailText(guardrail)}`}>
          <Badge tone={TONES[state]}>{humanize(state)}</Badge> {variant}: {guardrailText(guardrail)}
        </li>
      ))}
    </ul>
  )
}

/** A card per outcome: the means, their differences to the control, and a chart of these. */
function Outcomes({ readout }: { readout: Readout }) {
  return OUTCOME_CODES.map((outcome) => {
    const rows = readout.variants.flatMap(({ variant, figures }) =>
      figures.filter((figure) => figure.outcome === outcome).map((figure) => ({ variant, ...figure })),
    )
    return (
      <FigureCard
        key={outcome}
        title={OUTCOMES[outcome].name}
        note={OUTCOMES[outcome].about}
        table="shown"
        numbers={{
          columns: ['Variant', 'Mean', 'Difference', 'From', 'To'],
          rows: rows.map(({ variant, mean, difference }) => [
            variant,
            meanText(outcome, mean),
            difference === null ? 'control' : differenceText(outcome, difference.value),
            difference === null ? '' : difference.low === null ? 'not known yet' : differenceText(outcome, difference.low),
            difference?.high == null ? '' : differenceText(outcome, difference.high),
          ]),
        }}
      >
        <DifferenceChart outcome={outcome} rows={rows} />
      </FigureCard>
    )
  })
}
