import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { MODELS } from '@/shared/moderation/query-keys'

/** A trained recommendation model. KEPT: never activated; `reason` explains why it was activated or not. */
export type RecommenderModel = components['schemas']['ModelVersion']

export const modelsQuery = queryOptions({
  queryKey: [...MODELS, 'recommender'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/admin/models', { signal })).items,
})

/** How long to poll after a training was started. */
const LOOKOUT_MS = 60_000

/** The versions, polled for a while after a training was started, because its end is not announced. */
export function useModels(trainingStartedAt: number) {
  return useQuery({
    ...modelsQuery,
    refetchInterval: () => (Date.now() < trainingStartedAt + LOOKOUT_MS ? 2_000 : 30_000),
  })
}
