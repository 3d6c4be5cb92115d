import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** What is searched for: words and hashtags, or the videos of a category. */
export interface Search {
  q?: string
  category?: string
}

export function searchQuery(search: Search) {
  return infiniteQueryOptions({
    queryKey: ['search', 'videos', search],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/search', { params: { query: { ...search, cursor: pageParam, limit: 24 } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  })
}

export function channelSearchQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ['search', 'channels', q],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/search/channels', { params: { query: { q, cursor: pageParam, limit: 6 } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
  })
}

/** The categories that have videos. */
export const categoriesQuery = queryOptions({
  queryKey: ['search', 'categories'],
  queryFn: async ({ signal }) => (await api.get('/api/v1/search/categories', { signal })).items,
  staleTime: 5 * 60_000,
})
