import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { MODELS } from '@/shared/moderation/query-keys'
import { LOOKOUT_MS } from './get-training'

/** A trained recommendation model. KEPT: never activated; `reason` explains why it was activated or not. */
export type RecommenderModel = components['schemas']['ModelVersion']

export const modelsQuery = queryOptions({
  queryKey: [...MODELS, 'recommender'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/admin/models', { signal })).items,
})

/** The versions, polled more often while a training runs or has just been started, because its end is not announced. */
export function useModels(running: boolean, startedAt: number) {
  return useQuery({
    ...modelsQuery,
    refetchInterval: () => (running || Date.now() < startedAt + LOOKOUT_MS ? 2_000 : 30_000),
  })
}
