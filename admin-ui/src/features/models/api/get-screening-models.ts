import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { MODELS } from '@/shared/moderation/query-keys'

/** What screens comments and videos now, and why it was chosen. */
export const screeningModelsQuery = queryOptions({
  queryKey: [...MODELS, 'screening'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/models', { signal }),
})

export function useScreeningModels() {
  return useQuery(screeningModelsQuery)
}
