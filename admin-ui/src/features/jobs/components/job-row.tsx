import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { formatDateTime } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { TimeAgo } from '@/shared/components/time-ago'
import { humanize } from '@/shared/words'
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
    <li className={styles['row']}>
      <div className={styles['main']}>
        <div>
          <b>{humanize(job.name)}</b>{' '}
          {job.running && (
            <Badge>
              Running
            </Badge>
          )}
        </div>
        {job.description !== null && <p className={styles['quiet']}>{job.description}</p>}
        <p className={styles['quiet']}>
          {job.previousRun === null ? 'Has not run yet' : <>Last run <TimeAgo at={job.previousRun} /></>}
          {job.nextRun !== null && ` · next ${formatDateTime(job.nextRun)}`}
          {job.cron !== null && <code className={styles['cron']}>{job.cron}</code>}
        </p>
      </div>
      <Button size="small" busy={run.isPending && run.variables === job.name} disabled={job.running} onClick={start}>
        Run now
      </Button>
    </li>
  )
}
