import type { Tagged } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { ModerationCase } from '@/shared/api/types'
import { CASE } from '@/shared/moderation/query-keys'

/** A case with the entity tag that a decision must send. */
export type TaggedCase = Tagged<ModerationCase>

export function caseQuery(id: string) {
  return queryOptions({
    queryKey: [...CASE, id],
    queryFn: ({ signal }) => api.getTagged('/api/v1/moderation/cases/{id}', { params: { path: { id } }, signal }),
  })
}

export function useCase(id: string) {
  return useQuery(caseQuery(id))
}
