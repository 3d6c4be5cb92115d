import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export function channelQuery(handle: string) {
  return queryOptions({
    queryKey: ['channel', handle],
    queryFn: ({ signal }) => api.get('/api/v1/users/{handle}', { params: { path: { handle } }, signal }),
  })
}

export function channelVideosQuery(handle: string) {
  return infiniteQueryOptions({
    queryKey: ['channel', handle, 'videos'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/users/{handle}/videos', {
        params: { path: { handle }, query: { cursor: pageParam, limit: 24 } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  })
}
