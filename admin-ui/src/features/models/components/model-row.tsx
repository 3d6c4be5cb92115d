import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { humanize } from '@/shared/words'
import type { RecommenderModel } from '../api/list-models'
import { intervalOf, shown, versionName } from '../hooks/model-figures'
import { ActivateDialog } from './activate-dialog'
import { ModelFacts } from './model-facts'
import styles from './models.module.css'

interface ModelRowProps {
  model: RecommenderModel
  /** Null as long as none is live. */
  live: RecommenderModel | null
}

/** What the gate said; models of before do not say. */
function Gate({ passed }: { passed: boolean | null }) {
  if (passed === null) return null
  return <Badge tone={passed ? 'good' : 'warn'}>{passed ? 'Gate passed' : 'Gate not passed'}</Badge>
}

/** A version with what the gate said of it, and what can be done with it. */
export function ModelRow({ model, live }: ModelRowProps) {
  const [asking, setAsking] = useState(false)
  const back = live !== null && Date.parse(model.trainedAt) < Date.parse(live.trainedAt)
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <p className={styles['line']}>
          <b>{humanize(model.arm)}</b> <code className={styles['version']}>{versionName(model)}</code>
          <Badge tone={model.state === 'LIVE' ? 'good' : 'plain'}>{humanize(model.state)}</Badge>
          <Gate passed={model.passed} />
        </p>
        <p className={styles['quiet']}>
          Trained {formatDateTime(model.trainedAt)}
          {model.activatedAt !== null && ` · activated ${formatDateTime(model.activatedAt)}`} · {model.reason}
        </p>
        {model.metrics['ndcg@10'] !== undefined && (
          <p className={styles['quiet']}>
            NDCG@10 {shown(model.metrics['ndcg@10'])} (95% interval {intervalOf(model, 'ndcg@10')})
          </p>
        )}
        <ModelFacts model={model} />
      </div>
      {model.state !== 'LIVE' && (
        <Button size="small" onClick={() => setAsking(true)} aria-label={`${back ? 'Roll back to' : 'Activate'} ${versionName(model)}`}>
          {back ? 'Roll back' : 'Activate'}
        </Button>
      )}
      {asking && <ActivateDialog model={model} back={back} onClose={() => setAsking(false)} />}
    </li>
  )
}
