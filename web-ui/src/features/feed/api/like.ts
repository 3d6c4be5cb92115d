import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { LikeState, Video } from '@/shared/api/types'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { feedTexts } from '../texts'
import { videoQuery } from './video'

function withLike(video: Video, liked: boolean): Video {
  if (video.likedByMe === liked) return video
  const likes = Math.max(0, video.counts.likes + (liked ? 1 : -1))
  return { ...video, likedByMe: liked, counts: { ...video.counts, likes } }
}

/** Likes at once and takes it back when the server says no. */
export function useLike(videoId: string) {
  const client = useQueryClient()
  const { queryKey } = videoQuery(videoId)
  const path = `/api/v1/videos/${encodeURIComponent(videoId)}/like`
  return useMutation({
    mutationFn: (liked: boolean) => (liked ? api.put<LikeState>(path) : api.delete<LikeState>(path)),
    onMutate: async (liked) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      client.setQueryData(queryKey, (video) => video && withLike(video, liked))
      return { before }
    },
    onError: (_error, _liked, context) => {
      client.setQueryData(queryKey, context?.before)
      toast(feedTexts.likeFailed, { tone: 'bad' })
    },
    onSuccess: ({ likes, likedByMe }) =>
      client.setQueryData(queryKey, (video) => video && { ...video, likedByMe, counts: { ...video.counts, likes } }),
  })
}
