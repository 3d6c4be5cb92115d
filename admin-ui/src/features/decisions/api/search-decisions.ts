import type { components } from '@kinora/ui-kit/openapi/moderation'
import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { DECISIONS } from '@/shared/moderation/query-keys'
import type { DecisionFilters } from '../hooks/decision-filters'

/** A decision as a line of the search. */
export type DecisionLine = components['schemas']['DecisionLine']

/** Decisions that match, the newest first; a page may be empty although there are more. */
export function useDecisionSearch(filters: DecisionFilters) {
  return useInfiniteQuery(
    infiniteQueryOptions({
      queryKey: [...DECISIONS, filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('/api/v1/moderation/decisions', { params: { query: { ...filters, cursor: pageParam } }, signal }),
      initialPageParam: undefined as string | undefined,
      getNextPageParam: (page) => page.nextCursor ?? undefined,
      select: (data) => data.pages.flatMap((page) => page.items),
    }),
  )
}

/** Where the same decisions are as comma-separated values. */
export function exportAddress(filters: DecisionFilters): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filters)) query.set(name, String(value))
  return `/api/v1/moderation/decisions/export?${query.toString()}`
}
