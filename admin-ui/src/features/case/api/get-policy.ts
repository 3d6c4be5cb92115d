import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** The active policy; its thresholds are drawn on the score bars. */
export const policyQuery = queryOptions({
  queryKey: ['moderation', 'policy', 'default'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/policies/{id}', { params: { path: { id: 'default' } }, signal }),
  staleTime: 5 * 60_000,
})

export function usePolicy() {
  return useQuery(policyQuery)
}
