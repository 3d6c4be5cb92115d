import type { components } from '@kinora/ui-kit/openapi/moderation'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { CASE } from '@/shared/moderation/query-keys'

/** A waiting case about nearly the same content. */
export type NearDuplicate = components['schemas']['NearDuplicate']

function nearDuplicatesQuery(caseId: string) {
  return queryOptions({
    queryKey: [...CASE, caseId, 'near-duplicates'],
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/cases/{id}/near-duplicates', { params: { path: { id: caseId } }, signal }),
  })
}

export function useNearDuplicates(caseId: string) {
  return useQuery(nearDuplicatesQuery(caseId))
}
