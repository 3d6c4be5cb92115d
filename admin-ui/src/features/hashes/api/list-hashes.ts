import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import type { components, paths } from '@kinora/ui-kit/openapi/moderation'
import { api } from '@/shared/api/client'

export const HASHES = ['moderation', 'hashes'] as const

/** A line of the hash list: a file, a picture, or the frames of a clip. No picture is ever shown. */
export type HashEntry = components['schemas']['EntrySummary']
export type EntryState = HashEntry['state']
export type EntrySource = HashEntry['source']
export type HarmCategory = HashEntry['category']

/** What the page filters by, as it stands in the address. */
export type HashFilters = Pick<
  NonNullable<paths['/api/v1/moderation/hashes']['get']['parameters']['query']>,
  'state' | 'source' | 'category' | 'hash' | 'removalAsked'
>

function hashesQuery(filters: HashFilters) {
  return infiniteQueryOptions({
    queryKey: [...HASHES, filters],
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/moderation/hashes', { params: { query: { ...filters, cursor: pageParam } }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** The entries of a filter, newest first; removed ones only where they are asked for. */
export function useHashes(filters: HashFilters) {
  return useInfiniteQuery(hashesQuery(filters))
}
