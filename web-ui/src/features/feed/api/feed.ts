import type { operations } from '@kinora/ui-kit/openapi/recommendation'
import { infiniteQueryOptions, type QueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { FeedItem } from '@/shared/api/types'
import { sessionQuery } from '@/shared/session/session'
import { feedPlace, keepFeedPlace } from './feed-place'

type Query = NonNullable<operations['feed']['parameters']['query']>

export type FeedMode = NonNullable<Query['mode']>

const PAGE_SIZE = 8

/**
 * A page of For You. A stranger is known by nothing but where this tab was, and goes on there after a reload; once all was shown it begins
 * anew. The service begins anew for somebody who has signed in since.
 */
async function forYou(cursor: string | undefined, client: QueryClient, signal: AbortSignal) {
  const ask = (at: string | undefined) =>
    api.get('/api/v1/feed', { params: { query: { mode: 'FOR_YOU', limit: PAGE_SIZE, cursor: at } }, signal })
  const place = cursor ?? feedPlace()
  const page = await ask(place)
  const shown = cursor === undefined && place !== undefined && page.items.length === 0 ? await ask(undefined) : page
  void client.query({ ...sessionQuery, staleTime: 'static' }).then(
    ({ account }) => keepFeedPlace(account === null ? shown.nextCursor : null),
    () => undefined,
  )
  return shown
}

export function feedQuery(mode: FeedMode) {
  return infiniteQueryOptions({
    queryKey: ['feed', mode],
    queryFn: ({ pageParam, signal, client }) =>
      mode === 'FOR_YOU'
        ? forYou(pageParam, client, signal)
        : api.get('/api/v1/feed', { params: { query: { mode, limit: PAGE_SIZE, cursor: pageParam } }, signal }),
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
