import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { humanize } from '@/shared/words'
import { useActivateModel } from '../api/activate-model'
import type { RecommenderModel } from '../api/list-models'
import styles from './models.module.css'

const isLive = (model: RecommenderModel) => model.state === 'LIVE'

export function ModelRow({ model }: { model: RecommenderModel }) {
  const activate = useActivateModel()
  const start = () => {
    activate.mutate(model.id, {
      onSuccess: () => toast('This version is live now.', { tone: 'good' }),
      onError: (error) => {
        const message = isApiError(error) ? (error.detail ?? error.title) : 'Try again.'
        toast(`Not activated. ${message}`, { tone: 'bad' })
      },
    })
  }
  return (
    <li className={styles['row']}>
      <div>
        <div>
          <b>{humanize(model.arm)}</b> <code className={styles['version']}>{model.id.slice(-12)}</code>{' '}
          <Badge tone={isLive(model) ? 'good' : 'plain'}>
            {humanize(model.state)}
          </Badge>
        </div>
        <p className={styles['quiet']}>
          Trained {formatDateTime(model.trainedAt)}
          {` on ${formatNumber(model.corpus.documents)} videos · ${model.reason}`}
        </p>
        <Metrics metrics={model.metrics} />
      </div>
      {!isLive(model) && (
        <Button size="small" busy={activate.isPending} onClick={start}>
          Activate
        </Button>
      )}
    </li>
  )
}

/** Prefix of the metrics of the weights that were live at the training. */
const BEFORE = 'live.'

/** Prefix of the metrics of a list of what was liked most in the last seven days. */
const POPULAR = 'popularity7d.'

/** Prefix of the interval by which NDCG@10 changed; the reason tells it in words. */
const GAIN = 'gain.'

const NAMES: Record<string, string> = { 'ndcg@10': 'NDCG@10', 'recall@10': 'Recall@10' }

const shown = (value: number) => (Number.isInteger(value) ? formatNumber(value) : value.toFixed(3))

/** The same metric of what a version was compared with. */
function compared(metrics: Record<string, number>, name: string): string[] {
  const [before, popular] = [metrics[BEFORE + name], metrics[POPULAR + name]]
  return [
    ...(before === undefined ? [] : [`before: ${shown(before)}`]),
    ...(popular === undefined ? [] : [`popular: ${shown(popular)}`]),
  ]
}

/** Each metric beside that of the weights that were live and of plain popularity. */
function Metrics({ metrics }: { metrics: Record<string, number> }) {
  const own = Object.entries(metrics).filter(([name]) => ![BEFORE, POPULAR, GAIN].some((prefix) => name.startsWith(prefix)))
  return (
    <dl className={styles['metrics']}>
      {own.map(([name, value]) => {
        const others = name === 'viewers' ? [] : compared(metrics, name)
        return (
          <div key={name}>
            <dt>{NAMES[name] ?? humanize(name)}</dt>
            <dd>
              {shown(value)}
              {others.length > 0 && <span className={styles['before']}> ({others.join(', ')})</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
