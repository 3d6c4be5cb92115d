import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { MODELS } from './query-keys'

/** The models that screen comments and videos, and why they were chosen. */
export const screeningModelsQuery = queryOptions({
  queryKey: [...MODELS, 'screening'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/models', { signal }),
})

export function useScreeningModels() {
  return useQuery(screeningModelsQuery)
}
