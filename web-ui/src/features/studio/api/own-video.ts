import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { isMoving } from '../hooks/processing-steps'

/** Polling interval of a video in progress, for when the event stream is not available. */
const REFRESH_MS = 5_000

const of = (videoId: string) => ({ params: { path: { videoId } } })

export function ownVideoQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'video', id],
    queryFn: ({ signal }) => api.get('/api/v1/videos/{videoId}', { ...of(id), signal }),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data.state) ? REFRESH_MS : false),
  })
}

export function statusQuery(id: string, moving: boolean) {
  return queryOptions({
    queryKey: ['studio', 'status', id],
    queryFn: ({ signal }) => api.get('/api/v1/videos/{videoId}/status', { ...of(id), signal }),
    enabled: moving,
    refetchInterval: moving ? REFRESH_MS : false,
    staleTime: 0,
  })
}

export function useRetryVideo(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post('/api/v1/videos/{videoId}/retry', of(id)),
    onSettled: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}

export function useDeleteVideo(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/api/v1/videos/{videoId}', of(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio', 'videos'] }),
  })
}
