import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { MODELS } from '@/shared/moderation/query-keys'

/** What screens comments and videos now, and why it was chosen. */
export interface ScreeningModels {
  comments: { state: 'LOADING' | 'LIVE' | 'UNAVAILABLE'; model: string; reason: string }
  vision: { provider: string; about: string }
}

export const screeningModelsQuery = queryOptions({
  queryKey: [...MODELS, 'screening'],
  queryFn: ({ signal }) => api.get<ScreeningModels>('/api/v1/moderation/models', { signal }),
})

export function useScreeningModels() {
  return useQuery(screeningModelsQuery)
}
