import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { CASE } from '@/shared/moderation/query-keys'

/** How often each reason was given, and the newest reports; nobody learns who filed them. */
export type CaseReports = components['schemas']['CaseReports']
export type CaseReport = components['schemas']['CaseReport']

function reportsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...CASE, caseId, 'reports'],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/cases/{id}/reports', { params: { path: { id: caseId } }, signal }),
  })
}

export function useReports(caseId: string) {
  return useQuery(reportsQuery(caseId))
}
