import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { POLICY } from './query-keys'

/** The policy in force. */
export const policyQuery = queryOptions({
  queryKey: [...POLICY, 'active'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/policies/{id}', { params: { path: { id: 'default' } }, signal }),
  staleTime: 5 * 60_000,
})

export function usePolicy() {
  return useQuery(policyQuery)
}
