import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { POLICY } from '@/shared/moderation/query-keys'

/** How the newest scores of a series are distributed. */
export type ScoreDistribution = components['schemas']['ScoreDistribution']

export function useDistributions() {
  return useQuery({
    queryKey: [...POLICY, 'score-distributions'],
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/policies/{id}/score-distributions', { params: { path: { id: 'default' } }, signal }),
    staleTime: 60_000,
  })
}
