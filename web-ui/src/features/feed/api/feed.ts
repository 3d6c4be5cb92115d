import type { operations } from '@kinora/ui-kit/openapi/recommendation'
import { infiniteQueryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { FeedItem } from '@/shared/api/types'

type Query = NonNullable<operations['feed']['parameters']['query']>

export type FeedMode = NonNullable<Query['mode']>

const PAGE_SIZE = 8

export function feedQuery(mode: FeedMode) {
  return infiniteQueryOptions({
    queryKey: ['feed', mode],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/feed', { params: { query: { mode, limit: PAGE_SIZE, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    staleTime: Infinity,
    gcTime: 10 * 60_000,
  })
}

/** The items in order without repeats: a page drawn later may repeat a video. */
export function uniqueItems(pages: { items: FeedItem[] }[] | undefined, hidden: ReadonlySet<string>): FeedItem[] {
  const seen = new Set<string>()
  return (pages ?? [])
    .flatMap((page) => page.items)
    .filter(({ video }) => {
      if (video.playback === null || hidden.has(video.id) || seen.has(video.id)) return false
      seen.add(video.id)
      return true
    })
}
