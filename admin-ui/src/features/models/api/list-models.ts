import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PageOf } from '@/shared/api/types'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import type { Shape } from '@/shared/api/shape'
import { MODELS } from '@/shared/moderation/query-keys'

export const MODELS_PATH = '/api/v1/admin/models'

/** A trained version of the recommender. KEPT: not good enough to serve; `reason` says why it serves or why not. */
export type RecommenderModel = Shape<components['schemas']['ModelVersion'], 'activatedAt'>

export const modelsQuery = queryOptions({
  queryKey: [...MODELS, 'recommender'],
  queryFn: async ({ signal }) => (await api.get<PageOf<RecommenderModel>>(MODELS_PATH, { signal })).items,
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
