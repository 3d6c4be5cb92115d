import { formatBytes, formatDateTime, formatNumber, formatSeconds } from '@kinora/ui-kit/format'
import { NumbersTable } from '@/shared/figures/figure-card'
import { humanize } from '@/shared/words'
import type { RecommenderModel } from '../api/list-models'
import { metricNumbers, shown } from '../hooks/model-figures'
import styles from './models.module.css'

const PARAMETERS: Record<string, string> = { maxViewers: 'Viewers at most', maxRows: 'Interactions at most' }

const NONE = 'not stored'

function Facts({ model }: { model: RecommenderModel }) {
  const { bytes, dataFrom, dataUntil, interactions, parameters, schema, sha256, trainingSeconds } = model.origin
  const facts: [string, string][] = [
    ['Data', dataFrom === null || dataUntil === null ? NONE : `${formatDateTime(dataFrom)} – ${formatDateTime(dataUntil)}`],
    ['Interactions', interactions === null ? NONE : formatNumber(interactions)],
    ['Videos and terms', `${formatNumber(model.corpus.documents)} and ${formatNumber(model.corpus.terms)}`],
    ['Training', trainingSeconds === null ? NONE : formatSeconds(trainingSeconds)],
    ['Schema', schema === null ? NONE : String(schema)],
    ['Parameters', Object.entries(parameters).map(([name, value]) => `${PARAMETERS[name] ?? humanize(name)} ${shown(value)}`).join(', ') || NONE],
    ['File', `${formatBytes(bytes)}, SHA-256 ${sha256}`],
  ]
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What a version was made from, what it has learned, and how well it did. */
export function ModelFacts({ model }: { model: RecommenderModel }) {
  const weights = Object.entries(model.origin.weights)
  return (
    <details className={styles['details']}>
      <summary>Origin, weights and metrics</summary>
      <Facts model={model} />
      {weights.length > 0 && (
        <NumbersTable columns={['Weight of', 'Learned']} rows={weights.map(([name, value]) => [humanize(name), shown(value)])} />
      )}
      <NumbersTable {...metricNumbers(model)} />
    </details>
  )
}
