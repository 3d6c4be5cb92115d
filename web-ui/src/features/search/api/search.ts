import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export function searchQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['search', q],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/search', { params: { query: { q, cursor: pageParam, limit: 24 } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    enabled: q !== '',
  })
}
