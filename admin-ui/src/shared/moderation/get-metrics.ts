import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { METRICS } from './query-keys'

export interface ModerationMetrics {
  openByQueue: Record<string, number>
  openByKind: Record<string, number>
  oldestOpenSeconds: number | null
  decidedToday: { approved: number; rejected: number }
  automatedShare: number | null
}

export const metricsQuery = queryOptions({
  queryKey: METRICS,
  queryFn: ({ signal }) => api.get<ModerationMetrics>('/api/v1/moderation/metrics', { signal }),
  refetchInterval: 60_000,
})

export function useMetrics() {
  return useQuery(metricsQuery)
}
