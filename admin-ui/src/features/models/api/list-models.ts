import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { MODELS } from '@/shared/moderation/query-keys'

/** A trained version of the recommender. KEPT: not good enough to serve; `reason` says why it serves or why not. */
export type RecommenderModel = components['schemas']['ModelVersion']

export const modelsQuery = queryOptions({
  queryKey: [...MODELS, 'recommender'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/admin/models', { signal })).items,
})

/** How long a training that was just started is looked out for. */
const LOOKOUT_MS = 60_000

/** The versions, read often for a while after a training began: it takes seconds and says nothing when it ends. */
export function useModels(trainingStartedAt: number) {
  return useQuery({
    ...modelsQuery,
    refetchInterval: () => (Date.now() < trainingStartedAt + LOOKOUT_MS ? 2_000 : 30_000),
  })
}
