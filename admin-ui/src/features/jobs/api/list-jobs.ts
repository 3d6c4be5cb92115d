import { isApiError } from '@kinora/ui-kit/problem'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { JOBS } from '@/shared/moderation/query-keys'

export const JOB_SERVICES = ['recommendation', 'preference', 'moderation'] as const
export type JobService = (typeof JOB_SERVICES)[number]

/** A scheduled job; all services have the same format. */
export type Job = components['schemas']['Job']

async function fetchJobs(service: JobService, signal: AbortSignal): Promise<Job[]> {
  try {
    return (await api.get(`/api/v1/admin/${service}/jobs`, { signal })).items
  } catch (error) {
    // a service without a scheduler has no such path
    if (isApiError(error) && error.status === 404) return []
    throw error
  }
}

export function jobsQuery(service: JobService) {
  return queryOptions({
    queryKey: [...JOBS, service],
    queryFn: ({ signal }) => fetchJobs(service, signal),
  })
}

/** How long to poll after a job was started, because it may end before it is seen running. */
const LOOKOUT_MS = 60_000

export function useJobs(service: JobService, startedAt: number) {
  const isAwaited = (jobs: Job[] | undefined) =>
    Date.now() < startedAt + LOOKOUT_MS || jobs?.some((job) => job.running) === true
  return useQuery({
    ...jobsQuery(service),
    refetchInterval: (query) => (isAwaited(query.state.data) ? 2_000 : 30_000),
  })
}
