import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** For browsers without the event stream. */
const REFRESH_MS = 60_000

export function notificationsQuery() {
  return infiniteQueryOptions({
    queryKey: ['notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/notifications', { params: { query: { cursor: pageParam, limit: 20 } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  })
}

export function unreadCountQuery() {
  return queryOptions({
    queryKey: ['notifications', 'unread'],
    queryFn: ({ signal }) => api.get('/api/v1/notifications/unread-count', { signal }),
    refetchInterval: REFRESH_MS,
  })
}

/** Marks this notification and all earlier ones as read; visible marks stay until the next fetch. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (upTo: string) => api.put('/api/v1/notifications/read', { body: { upTo } }),
    onSuccess: () => client.invalidateQueries({ queryKey: unreadCountQuery().queryKey }),
  })
}
