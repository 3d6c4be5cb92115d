import type { components } from '@kinora/ui-kit/openapi/recommendation'
import { isApiError } from '@kinora/ui-kit/problem'
import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

/** Who can be shown a video. */
export type Reach = components['schemas']['Reach']

/** The reach of an own video; null as long as it was never published. */
export function reachQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'reach', id],
    queryFn: async ({ signal }): Promise<Reach | null> => {
      try {
        return await api.get('/api/v1/feed/videos/{id}/reach', { params: { path: { id } }, signal })
      } catch (error) {
        if (isApiError(error) && error.code === 'NOT_FOUND') return null
        throw error
      }
    },
  })
}
