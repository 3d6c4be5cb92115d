import type { components } from '@kinora/ui-kit/openapi/moderation'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

type Schemas = components['schemas']

export type SamplingRates = Schemas['SamplingRates']
export type GoldCase = Schemas['GoldCaseLine']
export type GoldRequest = Schemas['GoldRequest']

const SAMPLING = ['moderation', 'sampling'] as const
const GOLD = ['moderation', 'gold-cases'] as const

/** The shares of decisions that are looked at again, with the entity tag that a change must send. */
export function useSampling() {
  return useQuery({
    queryKey: SAMPLING,
    queryFn: ({ signal }) => api.getTagged('/api/v1/moderation/sampling', { signal }),
  })
}

export function useChangeSampling(etag: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (rates: SamplingRates) =>
      api.put('/api/v1/moderation/sampling', { params: { header: { 'If-Match': etag } }, body: rates }),
    onSuccess: () => {
      toast('Changed. Decisions from the next minute on are drawn like this.', { tone: 'good' })
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: SAMPLING }),
  })
}

export function useGoldCases() {
  return useQuery({
    queryKey: GOLD,
    queryFn: ({ signal }) => api.get('/api/v1/moderation/gold-cases', { signal }),
  })
}

export function useMarkGold() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (body: GoldRequest) => api.post('/api/v1/moderation/gold-cases', { body }),
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: GOLD }),
  })
}

export function useRetireGold() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => api.delete('/api/v1/moderation/gold-cases/{id}', { params: { path: { id } } }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: GOLD }),
  })
}
