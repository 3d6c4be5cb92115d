import { api } from '@kinora/ui-kit/api'
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { Page, VideoSummary } from '@/shared/api/types'

export function searchQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<VideoSummary>>('/api/v1/search', { query: { q, cursor: pageParam, limit: 24 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    enabled: q !== '',
  })
}
