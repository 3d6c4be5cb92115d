import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

const MOST = 12
const READ = 20

/** The hashtags of the latest videos, the most frequent first; each has search results. */
export const popularTagsQuery = queryOptions({
  queryKey: ['search', 'tags'],
  queryFn: async ({ signal }) => {
    const { items } = await api.get('/api/v1/feed', { params: { query: { mode: 'LATEST', limit: READ } }, signal })
    const counts = new Map<string, number>()
    for (const tag of items.flatMap(({ video }) => video.hashtags)) counts.set(tag, (counts.get(tag) ?? 0) + 1)
    return [...counts.entries()].sort(([, a], [, b]) => b - a).slice(0, MOST).map(([tag]) => tag)
  },
  staleTime: 5 * 60_000,
})
