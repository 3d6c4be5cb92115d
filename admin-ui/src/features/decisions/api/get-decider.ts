import type { components } from '@kinora/ui-kit/openapi/moderation'
import { useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Period } from '@/shared/figures/period'

/** What one person decided in a period. */
export type PersonInsight = components['schemas']['PersonInsight']

/** Rejects with DECIDER_NOT_FOUND if there is nothing, or nothing for the caller. */
export function useDecider(accountId: string, { from, to }: Period) {
  return useQuery({
    queryKey: ['moderation', 'insights', 'people', accountId, from, to],
    queryFn: ({ signal }) =>
      api.get('/api/v1/moderation/insights/people/{accountId}', {
        params: { path: { accountId }, query: { from, to } },
        signal,
      }),
    staleTime: 60_000,
  })
}
