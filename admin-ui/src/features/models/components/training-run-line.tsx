import { formatBytes } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { TimeAgo } from '@/shared/components/time-ago'
import { humanize } from '@/shared/words'
import { useCancelTraining } from '../api/cancel-training'
import type { TrainingRun } from '../api/list-trainings'
import styles from './models.module.css'

const memory = ({ memoryBytes }: TrainingRun) => (memoryBytes === null ? '' : ` · ${formatBytes(memoryBytes)} of memory`)

/** How far a training is, or how it ended. */
export function TrainingRunLine({ run }: { run: TrainingRun }) {
  return run.end === null ? <RunningTraining run={run} /> : <EndedTraining run={run} end={run.end} />
}

function RunningTraining({ run }: { run: TrainingRun }) {
  const cancel = useCancelTraining()
  const stop = () => {
    cancel.mutate(run.id, {
      onSuccess: () => toast('The training was canceled.', { tone: 'good' }),
      onError: (error) => toast(`Not canceled. ${isApiError(error) ? (error.detail ?? error.title) : 'Try again.'}`, { tone: 'bad' }),
    })
  }
  return (
    <>
      <Badge tone="info">Training runs</Badge>
      <span>
        {humanize(run.phase)}, since <TimeAgo at={run.startedAt} />
        {memory(run)}
      </span>
      <Progress label="Training" value={run.done} max={1} />
      <Button size="small" busy={cancel.isPending} onClick={stop}>
        Cancel
      </Button>
    </>
  )
}

function EndedTraining({ run, end }: { run: TrainingRun; end: NonNullable<TrainingRun['end']> }) {
  return (
    <>
      <span>No training runs.</span>
      <span>
        Last: {humanize(end.outcome).toLowerCase()}, <TimeAgo at={end.at} />
        {memory(run)}. {end.reason}
      </span>
      {end.lastLines !== null && (
        <details className={styles['details']}>
          <summary>What it printed</summary>
          <pre className={styles['printed']}>{end.lastLines}</pre>
        </details>
      )}
    </>
  )
}
