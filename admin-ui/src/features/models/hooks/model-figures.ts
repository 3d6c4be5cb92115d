import { formatNumber } from '@kinora/ui-kit/format'
import type { Numbers } from '@/shared/figures/figure-card'
import { humanize } from '@/shared/words'
import type { RecommenderModel } from '../api/list-models'

/** Prefixes of the metrics of what a version was compared with. */
const LIVE = 'live.'
const POPULAR = 'popularity7d.'
const GAIN = 'gain.'

const NAMES: Record<string, string> = { 'ndcg@10': 'NDCG@10', 'recall@10': 'Recall@10' }

export const metricName = (name: string) => NAMES[name] ?? humanize(name)

/** A value as it is shown: whole numbers as such, others with four digits. */
export const shown = (value: number | undefined) =>
  value === undefined ? '–' : Number.isInteger(value) ? formatNumber(value) : value.toFixed(4)

/** The names of a version's own metrics, without those of others and without the ends of intervals. */
export function metricsOf({ metrics }: RecommenderModel): string[] {
  return Object.keys(metrics)
    .filter((name) => ![LIVE, POPULAR, GAIN].some((prefix) => name.startsWith(prefix)) && !/\.(low|high)$/.test(name))
    .sort()
}

export function intervalOf({ metrics }: RecommenderModel, name: string): string {
  const [low, high] = [metrics[`${name}.low`], metrics[`${name}.high`]]
  return low === undefined || high === undefined ? '–' : `${shown(low)}–${shown(high)}`
}

/** Each metric with its interval, beside the weights that were live and plain popularity. */
export function metricNumbers(model: RecommenderModel): Numbers {
  return {
    columns: ['Metric', 'Value', '95% interval', 'Live then', 'Popular of 7 days'],
    rows: metricsOf(model).map((name) => [
      metricName(name),
      shown(model.metrics[name]),
      intervalOf(model, name),
      name === 'viewers' ? '–' : shown(model.metrics[LIVE + name]),
      name === 'viewers' ? '–' : shown(model.metrics[POPULAR + name]),
    ]),
  }
}

const difference = (one: number | undefined, other: number | undefined) =>
  one === undefined || other === undefined ? '–' : (other > one ? '+' : '') + shown(other - one)

const all = (...lists: string[][]) => [...new Set(lists.flat())].sort()

/** The weights and the metrics of two versions, and how they differ. */
export function differenceNumbers(one: RecommenderModel, other: RecommenderModel): Numbers {
  const weights = all(Object.keys(one.origin.weights), Object.keys(other.origin.weights)).map((name) => ({
    name: `Weight: ${humanize(name)}`,
    of: ({ origin }: RecommenderModel) => origin.weights[name],
  }))
  const metrics = all(metricsOf(one), metricsOf(other)).map((name) => ({
    name: metricName(name),
    of: (model: RecommenderModel) => model.metrics[name],
  }))
  return {
    columns: ['What', versionName(one), versionName(other), 'Difference'],
    rows: [...weights, ...metrics].map(({ name, of }) => [name, shown(of(one)), shown(of(other)), difference(of(one), of(other))]),
  }
}

/** The end of the id, which differs. */
export const versionName = ({ id }: Pick<RecommenderModel, 'id'>) => id.slice(-12)
