import { api } from '@kinora/ui-kit/api'
import { queryOptions } from '@tanstack/react-query'
import type { Video } from '@/shared/api/types'

export function videoQuery(id: string) {
  return queryOptions({
    queryKey: ['video', id],
    queryFn: ({ signal }) => api.get<Video>(`/api/v1/videos/${encodeURIComponent(id)}`, { signal }),
    staleTime: 60_000,
  })
}
