import { Badge, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { humanise } from '@/shared/words'
import { useActivateModel } from '../api/activate-model'
import type { RecommenderModel } from '../api/list-models'
import styles from './models.module.css'

const isLive = (model: RecommenderModel) => model.state === 'LIVE'

export function ModelRow({ model }: { model: RecommenderModel }) {
  const activate = useActivateModel()
  const start = () => {
    activate.mutate(model.id, {
      onSuccess: () => notifications.show({ message: 'This version is live now.', color: 'green' }),
      onError: (error) => {
        const message = isApiError(error) ? (error.detail ?? error.title) : 'Try again.'
        notifications.show({ title: 'Not activated', message, color: 'red' })
      },
    })
  }
  return (
    <li className={styles['row']}>
      <div>
        <p>
          <b>{model.arm}</b> <code className={styles['version']}>{model.id.slice(-12)}</code>{' '}
          <Badge size="sm" variant="light" color={isLive(model) ? 'green' : 'gray'} tt="none">
            {humanise(model.state)}
          </Badge>
        </p>
        <p className={styles['quiet']}>
          Trained {formatDateTime(model.trainedAt)}
          {` on ${formatNumber(model.corpus.documents)} videos · ${model.reason}`}
        </p>
        <Metrics metrics={model.metrics} />
      </div>
      {!isLive(model) && (
        <Button size="xs" variant="default" loading={activate.isPending} onClick={start}>
          Activate
        </Button>
      )}
    </li>
  )
}

function Metrics({ metrics }: { metrics: Record<string, number> }) {
  return (
    <dl className={styles['metrics']}>
      {Object.entries(metrics).map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{Number.isInteger(value) ? value : value.toFixed(3)}</dd>
        </div>
      ))}
    </dl>
  )
}
