import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ModerationMetrics } from '@/shared/api/types'
import { METRICS } from './query-keys'

export const metricsQuery = queryOptions({
  queryKey: METRICS,
  queryFn: ({ signal }) => api.get<ModerationMetrics>('/api/v1/moderation/metrics', { signal }),
  refetchInterval: 60_000,
})

export function useMetrics() {
  return useQuery(metricsQuery)
}
