import { api } from '@kinora/ui-kit/api'
import { queryOptions, useQuery } from '@tanstack/react-query'

export interface Playback {
  hlsUrl: string
  posterUrl?: string | null
}

/** What the console needs of a video: its title for comments, its signed playback for the player. */
export interface CaseVideo {
  title: string
  playback: Playback | null
}

/** The signed address is good for a short time, so the answer is not kept long. */
export function videoQuery(videoId: string) {
  return queryOptions({
    queryKey: ['video', videoId],
    queryFn: ({ signal }) => api.get<CaseVideo>(`/api/v1/videos/${encodeURIComponent(videoId)}`, { signal }),
    staleTime: 4 * 60_000,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
}

export function useVideo(videoId: string) {
  return useQuery(videoQuery(videoId))
}
