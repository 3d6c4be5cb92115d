import { queryOptions } from '@tanstack/react-query'
import { api } from '@/shared/api/client'

export function videoQuery(id: string) {
  return queryOptions({
    queryKey: ['video', id],
    queryFn: ({ signal }) => api.get('/api/v1/videos/{videoId}', { params: { path: { videoId: id } }, signal }),
    staleTime: 60_000,
  })
}
