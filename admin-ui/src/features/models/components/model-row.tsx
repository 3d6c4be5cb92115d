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

/** Prefix of the metrics of the version that was live at the training. */
const BEFORE = 'live.'

/** Prefix of the interval by which NDCG@10 changed; the reason tells it in words. */
const GAIN = 'gain.'

const NAMES: Record<string, string> = { 'ndcg@10': 'NDCG@10', 'recall@10': 'Recall@10' }

const shown = (value: number) => (Number.isInteger(value) ? formatNumber(value) : value.toFixed(3))

/** Each metric beside that of the version that was live. */
function Metrics({ metrics }: { metrics: Record<string, number> }) {
  const own = Object.entries(metrics).filter(([name]) => !name.startsWith(BEFORE) && !name.startsWith(GAIN))
  return (
    <dl className={styles['metrics']}>
      {own.map(([name, value]) => {
        const before = name === 'viewers' ? undefined : metrics[BEFORE + name]
        return (
          <div key={name}>
            <dt>{NAMES[name] ?? humanize(name)}</dt>
            <dd>
              {shown(value)}
              {before !== undefined && <span className={styles['before']}> (before: {shown(before)})</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
