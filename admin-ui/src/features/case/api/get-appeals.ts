import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { CASE } from '@/shared/moderation/query-keys'

/** An appeal without the account that filed it. */
export type Appeal = components['schemas']['AppealView']

function appealsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...CASE, caseId, 'appeals'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/cases/{id}/appeals', { params: { path: { id: caseId } }, signal }),
  })
}

export function useAppeals(caseId: string) {
  return useQuery(appealsQuery(caseId))
}
