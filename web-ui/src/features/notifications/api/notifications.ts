import { api } from '@kinora/ui-kit/api'
import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Notification, Page } from '@/shared/api/types'

const PATH = '/api/v1/notifications'

/** For browsers that do not hear the event stream. */
const REFRESH_MS = 60_000

export function notificationsQuery() {
  return infiniteQueryOptions({
    queryKey: ['notifications', 'list'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Notification>>(PATH, { query: { cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: 0,
  })
}

export function unreadCountQuery() {
  return queryOptions({
    queryKey: ['notifications', 'unread'],
    queryFn: ({ signal }) => api.get<{ count: number }>(`${PATH}/unread-count`, { signal }),
    refetchInterval: REFRESH_MS,
  })
}

/** Notes that this one and all before it were read; what is on screen keeps its mark until it is asked for again. */
export function useMarkRead() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (upTo: string) => api.put(`${PATH}/read`, { body: { upTo } }),
    onSuccess: () => client.invalidateQueries({ queryKey: unreadCountQuery().queryKey }),
  })
}
