import { queryOptions, useQuery } from '@tanstack/react-query'
import type { components } from '@kinora/ui-kit/openapi/video'
import { api } from '@/shared/api/client'

/** The playback URLs of a video. */
export type Playback = components['schemas']['Addresses']

/** The signed URL is valid for a short time, so the response is not cached long. */
export function videoQuery(videoId: string) {
  return queryOptions({
    queryKey: ['video', videoId],
    queryFn: ({ signal }) => api.get('/api/v1/videos/{videoId}', { params: { path: { videoId } }, signal }),
    staleTime: 4 * 60_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useVideo(videoId: string) {
  return useQuery(videoQuery(videoId))
}
