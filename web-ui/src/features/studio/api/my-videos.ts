import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { isMoving } from '../hooks/processing-steps'

const REFRESH_MS = 10_000

export function myVideosQuery() {
  return infiniteQueryOptions({
    queryKey: ['studio', 'videos'],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/videos', { params: { query: { owner: 'me', limit: 20, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: (query) =>
      query.state.data?.pages.some((page) => page.items.some((video) => isMoving(video.state))) ? REFRESH_MS : false,
  })
}
