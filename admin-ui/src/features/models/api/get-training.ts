import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { JOBS } from '@/shared/moderation/query-keys'

const TRAINING_JOB = 'train-hybrid'

export const trainingQuery = queryOptions({
  queryKey: [...JOBS, 'training'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get('/api/v1/admin/recommendation/jobs', { signal })
    return items.find(({ name }) => name === TRAINING_JOB) ?? null
  },
})

/** How long to poll after a training was started, because it may end before it is seen running. */
export const LOOKOUT_MS = 60_000

/** The job that trains: whether it runs, and how it ended. */
export function useTraining(startedAt: number) {
  return useQuery({
    ...trainingQuery,
    refetchInterval: (query) => (Date.now() < startedAt + LOOKOUT_MS || query.state.data?.running === true ? 2_000 : 30_000),
  })
}
