import { Badge } from '@kinora/ui-kit/ui/badge'
import { TimeAgo } from '@/shared/components/time-ago'
import { useTraining } from '../api/get-training'
import { useNewestTraining } from '../api/list-trainings'
import styles from './models.module.css'
import { TrainingRunLine } from './training-run-line'

/** How far a training is, how the one before ended, and when the next begins. */
export function TrainingState({ startedAt }: { startedAt: number }) {
  const { data: job } = useTraining(startedAt)
  const running = job?.running === true
  const { data: run } = useNewestTraining(running)
  if (job === undefined || job === null || run === undefined) return null
  return (
    <div className={styles['training']} role="status">
      {running && run?.end !== null ? (
        <Badge tone="info">Training starts</Badge>
      ) : run === null ? (
        <span>No training runs.</span>
      ) : (
        <TrainingRunLine run={run} />
      )}
      {!running && job.nextRun !== null && (
        <span>
          Next: <TimeAgo at={job.nextRun} />
        </span>
      )}
    </div>
  )
}
