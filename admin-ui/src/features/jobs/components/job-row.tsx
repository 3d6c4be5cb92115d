import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { formatDateTime } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { ListRow } from '@/shared/components/list-row'
import { TimeAgo } from '@/shared/components/time-ago'
import { formatAge, humanize } from '@/shared/words'
import type { Job } from '../api/list-jobs'
import type { useRunJob } from '../api/run-job'
import styles from './jobs.module.css'

interface JobRowProps {
  job: Job
  run: ReturnType<typeof useRunJob>
}

export function JobRow({ job, run }: JobRowProps) {
  const start = () => {
    run.mutate(job.name, {
      onSuccess: () => toast(`${humanize(job.name)} was started.`, { tone: 'good' }),
      onError: (error) => {
        const message = isApiError(error) ? (error.detail ?? error.title) : 'Try again.'
        toast(`Not started. ${message}`, { tone: 'bad' })
      },
    })
  }
  return (
    <ListRow>
      <div className={styles['main']}>
        <div>
          <b>{humanize(job.name)}</b>{' '}
          {job.running && <Badge tone="info">Running</Badge>}
        </div>
        {job.description !== null && <p className={styles['quiet']}>{job.description}</p>}
        <p className={styles['quiet']}>
          <LastRun job={job} />
          {job.nextRun !== null && ` · next ${formatDateTime(job.nextRun)}`}
          {job.cron !== null && <code className={styles['cron']}>{job.cron}</code>}
        </p>
      </div>
      <Button size="small" busy={run.isPending && run.variables === job.name} disabled={job.running} onClick={start}>
        Run now
      </Button>
    </ListRow>
  )
}

const OUTCOMES = {
  SUCCEEDED: { tone: 'good', text: 'Succeeded' },
  FAILED: { tone: 'bad', text: 'Failed' },
  INTERRUPTED: { tone: 'warn', text: 'Interrupted' },
} as const

/** When it started, how it ended and how long it took. */
function LastRun({ job: { previousRun, previousEnd, outcome, running } }: { job: Job }) {
  if (previousRun === null) return running ? 'Runs for the first time' : 'Has not run yet'
  const took = previousEnd === null ? undefined : Math.round((Date.parse(previousEnd) - Date.parse(previousRun)) / 1000)
  return (
    <>
      {running ? 'Started' : 'Last run'} <TimeAgo at={previousRun} />
      {!running && outcome !== null && (
        <>
          {' '}
          <Badge tone={OUTCOMES[outcome].tone}>{OUTCOMES[outcome].text}</Badge>
        </>
      )}
      {!running && took !== undefined && took >= 1 && ` in ${formatAge(took)}`}
    </>
  )
}
