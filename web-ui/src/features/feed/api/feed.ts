import { api } from '@kinora/ui-kit/api'
import { infiniteQueryOptions } from '@tanstack/react-query'
import type { FeedItem, Page } from '@/shared/api/types'

export type FeedMode = 'FOR_YOU' | 'FOLLOWING' | 'LATEST'

const PAGE_SIZE = 8

export function feedQuery(mode: FeedMode) {
  return infiniteQueryOptions({
    queryKey: ['feed', mode],
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<FeedItem>>('/api/v1/feed', { query: { mode, limit: PAGE_SIZE, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Infinity,
    gcTime: 10 * 60_000,
  })
}

/** The items in order, each video once: a page drawn later may repeat one. */
export function uniqueItems(pages: Page<FeedItem>[] | undefined, hidden: ReadonlySet<string>): FeedItem[] {
  const seen = new Set<string>()
  return (pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ video }) => {
      if (video.playback === null || hidden.has(video.id) || seen.has(video.id)) return false
      seen.add(video.id)
      return true
    })
}
