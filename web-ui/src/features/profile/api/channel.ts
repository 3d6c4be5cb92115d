import { api } from '@kinora/ui-kit/api'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { Channel, Page, VideoSummary } from '@/shared/api/types'

function path(handle: string): string {
  return `/api/v1/users/${encodeURIComponent(handle)}`
}

export function channelQuery(handle: string) {
  return queryOptions({
    queryKey: ['channel', handle],
    queryFn: ({ signal }) => api.get<Channel>(path(handle), { signal }),
  })
}

export function channelVideosQuery(handle: string) {
  return infiniteQueryOptions({
    queryKey: ['channel', handle, 'videos'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<VideoSummary>>(`${path(handle)}/videos`, { query: { cursor: pageParam, limit: 24 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  })
}
