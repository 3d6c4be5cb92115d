import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { CaseFilters } from './case-filters'
import { reasonCodesOf } from './open-reason'
import { CASES } from './query-keys'

/** Filters as the service knows them: words of a reason are codes there. */
export function queryOf({ reason, ...filters }: CaseFilters) {
  return { ...filters, ...(reason === undefined ? {} : { reason: reasonCodesOf(reason) }) }
}

export function fetchCases(filters: CaseFilters, cursor?: string, signal?: AbortSignal) {
  return api.get('/api/v1/moderation/cases', { params: { query: { ...queryOf(filters), cursor } }, signal })
}

export function casesQuery(filters: CaseFilters) {
  return infiniteQueryOptions({
    queryKey: [...CASES, filters],
    queryFn: ({ pageParam, signal }) => fetchCases(filters, pageParam, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    select: (data) => data.pages.flatMap((page) => page.items),
  })
}

/** The cases of a filter in the order of the service; pages are appended. */
export function useCases(filters: CaseFilters) {
  return useInfiniteQuery({ ...casesQuery(filters), refetchInterval: 60_000 })
}
