import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'
import { AUDIT } from '@/shared/moderation/query-keys'

export type LogLine = components['schemas']['AuditLine']

/** More than happens to a piece of content; of others the oldest lines are missing. */
const LINES = 200

function contentLogQuery(contentId: string) {
  return queryOptions({
    queryKey: [...AUDIT, 'content', contentId],
    queryFn: async ({ signal }) => {
      const params = { query: { contentId, limit: LINES } }
      return (await api.get('/api/v1/moderation/audit-log', { params, signal })).items
    },
  })
}

/** What the log says about the content, newest first. */
export function useContentLog(contentId: string) {
  return useQuery(contentLogQuery(contentId))
}
