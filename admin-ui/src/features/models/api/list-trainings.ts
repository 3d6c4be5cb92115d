import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { MODELS } from '@/shared/moderation/query-keys'

/** A training that runs or has ended. */
export type TrainingRun = components['schemas']['TrainingRun']

export const trainingsQuery = queryOptions({
  queryKey: [...MODELS, 'trainings'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/admin/models/trainings', { signal })).items[0] ?? null,
})

/** The newest training, asked for often while one runs. */
export function useNewestTraining(running: boolean) {
  return useQuery({ ...trainingsQuery, refetchInterval: running ? 2_000 : 30_000 })
}
