import { api } from '@kinora/ui-kit/api'
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Video, VideoStatus } from '@/shared/api/types'
import { isMoving } from '../hooks/processing-steps'

/** How often a video under way is asked for where the event stream is not heard. */
const REFRESH_MS = 5_000

const path = (id: string) => `/api/v1/videos/${encodeURIComponent(id)}`

export function ownVideoQuery(id: string) {
  return queryOptions({
    queryKey: ['studio', 'video', id],
    queryFn: ({ signal }) => api.get<Video>(path(id), { signal }),
    refetchInterval: (query) => (query.state.data && isMoving(query.state.data.state) ? REFRESH_MS : false),
  })
}

export function statusQuery(id: string, moving: boolean) {
  return queryOptions({
    queryKey: ['studio', 'status', id],
    queryFn: ({ signal }) => api.get<VideoStatus>(`${path(id)}/status`, { signal }),
    enabled: moving,
    refetchInterval: moving ? REFRESH_MS : false,
    staleTime: 0,
  })
}

export function useRetryVideo(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.post(`${path(id)}/retry`),
    onSettled: () => client.invalidateQueries({ queryKey: ['studio'] }),
  })
}

export function useDeleteVideo(id: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete(path(id)),
    onSuccess: () => client.invalidateQueries({ queryKey: ['studio', 'videos'] }),
  })
}
