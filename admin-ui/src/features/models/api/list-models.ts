import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { PageOf } from '@/shared/api/types'
import { MODELS } from '@/shared/moderation/query-keys'

export const MODELS_PATH = '/api/v1/admin/models'

/** A trained version of the recommender. */
export interface RecommenderModel {
  id: string
  arm: string
  /** KEPT: trained, but not good enough to serve. */
  state: 'LIVE' | 'RETIRED' | 'KEPT'
  corpus: { documents: number; terms: number }
  metrics: Record<string, number>
  trainedAt: string
  activatedAt: string | null
  /** Why it was, or was not, made the live one. */
  reason: string
}

export const modelsQuery = queryOptions({
  queryKey: [...MODELS, 'recommender'],
  queryFn: async ({ signal }) => (await api.get<PageOf<RecommenderModel>>(MODELS_PATH, { signal })).items,
  refetchInterval: 30_000,
})

export function useModels() {
  return useQuery(modelsQuery)
}
