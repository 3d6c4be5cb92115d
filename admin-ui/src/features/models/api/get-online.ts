import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { MODELS } from '@/shared/moderation/query-keys'

/** How far learning from the stream of engagements is. */
export type OnlineStatus = components['schemas']['OnlineStatus']

const onlineQuery = queryOptions({
  queryKey: [...MODELS, 'online'],
  queryFn: ({ signal }) => api.get('/api/v1/admin/models/online', { signal }),
  refetchInterval: 10_000,
})

export function useOnline() {
  return useQuery(onlineQuery)
}
