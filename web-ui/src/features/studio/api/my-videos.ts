import { api } from '@kinora/ui-kit/api'
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Page, Video } from '@/shared/api/types'
import { isMoving } from '../hooks/processing-steps'

const REFRESH_MS = 10_000

export function myVideosQuery() {
  return infiniteQueryOptions({
    queryKey: ['studio', 'videos'],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Video>>('/api/v1/videos', { query: { owner: 'me', limit: 20, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((video) => isMoving(video.state))) ? REFRESH_MS : false,
  })
}
