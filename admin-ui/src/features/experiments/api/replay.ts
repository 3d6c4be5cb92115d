import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { useMutation, useQuery } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { RANKING } from '@/shared/moderation/query-keys'
import type { Weights } from './experiments'

/** What other weights would have changed. */
export type Replay = components['schemas']['Replay']

/** The weights that are in force. */
export function useCurrentWeights() {
  return useQuery({
    queryKey: [...RANKING, 'tfidf'],
    queryFn: async ({ signal }) => (await api.get('/api/v1/admin/ranking', { signal })).tfidf,
    // what somebody edits must not change under the hands
    staleTime: Infinity,
  })
}

export function useReplay() {
  return useMutation({ mutationFn: (weights: Weights) => api.post('/api/v1/admin/replays', { body: { weights } }) })
}
