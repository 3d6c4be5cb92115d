import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { CASE } from '@/shared/moderation/query-keys'

/** The nearest cases that people have decided, and how each outcome would stand to them. */
export type CasePrecedents = components['schemas']['CasePrecedents']
export type DecidedNeighbor = components['schemas']['DecidedNeighbor']
export type Likeness = components['schemas']['Likeness']

function precedentsQuery(caseId: string) {
  return queryOptions({
    queryKey: [...CASE, caseId, 'precedents'],
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/cases/{id}/precedents', { params: { path: { id: caseId } }, signal }),
  })
}

export function usePrecedents(caseId: string) {
  return useQuery(precedentsQuery(caseId))
}
