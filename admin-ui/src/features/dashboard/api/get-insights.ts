import type { components } from '@kinora/ui-kit/openapi/moderation'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Period } from '@/shared/figures/period'

type Schemas = components['schemas']

/** The figures of a period. */
export type Insights = Schemas['Insights']

function insightsQuery({ from, to }: Period) {
  return queryOptions({
    queryKey: ['moderation', 'insights', from, to],
    queryFn: ({ signal }) => api.get('/api/v1/moderation/insights', { params: { query: { from, to } }, signal }),
    staleTime: 60_000,
  })
}

export function useInsights(period: Period) {
  return useQuery(insightsQuery(period))
}
