import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { RANKING } from '@/shared/moderation/query-keys'

type Schemas = components['schemas']

/** The parameters of the ranking that operators may change. */
export type RankingParameters = Schemas['RankingParameters']
export type RankingVersion = Schemas['RankingParametersVersion']

/** The parameters in force, with the tag that a change has to name. */
export function useRanking() {
  return useQuery({
    queryKey: [...RANKING, 'newest'],
    queryFn: ({ signal }) => api.getTagged('/api/v1/admin/ranking', { signal }),
    // what somebody edits must not change under the hands
    staleTime: Infinity,
  })
}

export function useRankingVersions() {
  return useQuery({
    queryKey: [...RANKING, 'versions'],
    queryFn: async ({ signal }) => (await api.get('/api/v1/admin/ranking/versions', { signal })).items,
  })
}

/** Loads the parameters in force again; what was edited is given up. */
export function useLoadRanking() {
  const queryClient = useQueryClient()
  return () => void queryClient.invalidateQueries({ queryKey: RANKING })
}

/** Replaces the parameters. Rejects with PRECONDITION_FAILED if they are not those that were seen. */
export function useChangeRanking() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ parameters, seen }: { parameters: RankingParameters; seen: string }) =>
      api.put('/api/v1/admin/ranking', { params: { header: { 'If-Match': seen } }, body: parameters }),
    // after a refusal the numbers that somebody edits stay as they are
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: RANKING }),
  })
}
