import { useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { EXPLORATION } from '@/shared/moderation/query-keys'

/** How much the feed explores, and what that has taught. */
export type Exploration = components['schemas']['Exploration']

export function useExploration(days: number) {
  return useQuery({
    queryKey: [...EXPLORATION, days],
    queryFn: ({ signal }) => api.get('/api/v1/admin/exploration', { params: { query: { days } }, signal }),
    refetchInterval: 60_000,
  })
}
