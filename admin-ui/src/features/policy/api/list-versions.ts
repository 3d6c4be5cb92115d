import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { POLICY } from '@/shared/moderation/query-keys'

const id = 'default'

/** The newest versions of the policy, the one in force first. */
export const policyVersionsQuery = queryOptions({
  queryKey: [...POLICY, 'versions'],
  queryFn: ({ signal }) => api.get('/api/v1/moderation/policies/{id}/versions', { params: { path: { id } }, signal }),
})

export function usePolicyVersions() {
  return useQuery(policyVersionsQuery)
}

/** What a version changed. */
export function useVersionChanges(version: number) {
  return useQuery({
    queryKey: [...POLICY, 'changes', version],
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/policies/{id}/versions/{version}/changes', { params: { path: { id, version } }, signal }),
    staleTime: Infinity,
  })
}
