import { queryOptions, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { METRICS } from './query-keys'

export const metricsQuery = queryOptions({
  queryKey: METRICS,
  queryFn: ({ signal }) => api.get('/api/v1/moderation/metrics', { signal }),
  refetchInterval: 60_000,
})

export function useMetrics() {
  return useQuery(metricsQuery)
}
