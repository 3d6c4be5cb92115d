import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Shape } from '@/shared/api/shape'
import { MODELS } from '@/shared/moderation/query-keys'

/** What screens comments and videos now, and why it was chosen. */
export type ScreeningModels = Shape<components['schemas']['Models']>

export const screeningModelsQuery = queryOptions({
  queryKey: [...MODELS, 'screening'],
  queryFn: ({ signal }) => api.get<ScreeningModels>('/api/v1/moderation/models', { signal }),
})

export function useScreeningModels() {
  return useQuery(screeningModelsQuery)
}
