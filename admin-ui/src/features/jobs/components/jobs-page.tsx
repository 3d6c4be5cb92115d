import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { JOB_SERVICES, useJobs, type JobService } from '../api/list-jobs'
import { useRunJob } from '../api/run-job'
import { JobRow } from './job-row'
import styles from './jobs.module.css'

/** The scheduled jobs per service, with a button to run them now. */
export function JobsPage() {
  return (
    <Page title="Jobs" intro="What runs on a schedule. Running one now does not change its schedule.">
      {JOB_SERVICES.map((service) => (
        <ServiceJobs key={service} service={service} />
      ))}
    </Page>
  )
}

function ServiceJobs({ service }: { service: JobService }) {
  const run = useRunJob(service)
  const query = useJobs(service, run.submittedAt)
  return (
    <Card title={humanize(service)}>
      <QueryView query={query} skeletonRows={1}>
        {(jobs) =>
          jobs.length === 0 ? (
            <p className={styles['none']}>This service has no scheduled jobs.</p>
          ) : (
            <ul>
              {jobs.map((job) => (
                <JobRow key={job.name} job={job} run={run} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}
