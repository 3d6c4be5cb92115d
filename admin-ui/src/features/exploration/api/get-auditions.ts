import { useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { api } from '@/shared/api/client'
import { EXPLORATION } from '@/shared/moderation/query-keys'

/** How new videos find their first viewers. */
export type Auditions = components['schemas']['AuditionFigures']

export function useAuditions() {
  return useQuery({
    queryKey: [...EXPLORATION, 'auditions'],
    queryFn: ({ signal }) => api.get('/api/v1/admin/auditions', { signal }),
    refetchInterval: 15_000,
  })
}
