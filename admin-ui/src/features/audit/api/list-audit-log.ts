import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { AUDIT } from '@/shared/moderation/query-keys'

/** An entry of the log; a null actor is a machine. */
export type AuditLine = components['schemas']['AuditLine']

function auditQuery(contentId: string | undefined) {
  return infiniteQueryOptions({
    queryKey: [...AUDIT, contentId ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/moderation/audit-log', { params: { query: { contentId, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** The log, newest first. */
export function useAuditLog(contentId: string | undefined) {
  return useInfiniteQuery(auditQuery(contentId))
}
