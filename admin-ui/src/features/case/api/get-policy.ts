import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { Bands } from '@/shared/bands'

export interface Policy {
  id: string
  version: number
  rules: {
    video: Record<string, Bands>
    comments: Record<string, Bands>
    anyHarm?: Bands
  }
}

/** The policy in force; its thresholds are drawn on the score bars. */
export const policyQuery = queryOptions({
  queryKey: ['moderation', 'policy', 'default'],
  queryFn: ({ signal }) => api.get<Policy>('/api/v1/moderation/policies/default', { signal }),
  staleTime: 5 * 60_000,
})

export function usePolicy() {
  return useQuery(policyQuery)
}
