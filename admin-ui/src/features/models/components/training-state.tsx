import { Badge } from '@kinora/ui-kit/ui/badge'
import { TimeAgo } from '@/shared/components/time-ago'
import { humanize } from '@/shared/words'
import { useTraining } from '../api/get-training'
import styles from './models.module.css'

/** Whether a training runs, how the one before ended, and when the next begins. */
export function TrainingState({ startedAt }: { startedAt: number }) {
  const { data: job } = useTraining(startedAt)
  if (job === undefined || job === null) return null
  return (
    <p className={styles['training']} role="status">
      {job.running ? (
        <>
          <Badge tone="info">Training runs</Badge>
          {job.previousRun !== null && (
            <span>
              since <TimeAgo at={job.previousRun} />
            </span>
          )}
        </>
      ) : (
        <>
          <span>No training runs.</span>
          {job.previousEnd !== null && job.outcome !== null && (
            <span>
              Last: {humanize(job.outcome).toLowerCase()}, <TimeAgo at={job.previousEnd} />
            </span>
          )}
          {job.nextRun !== null && (
            <span>
              Next: <TimeAgo at={job.nextRun} />
            </span>
          )}
        </>
      )}
    </p>
  )
}
