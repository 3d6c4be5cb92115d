import { toast } from '@kinora/ui-kit/ui/toasts'
import { useMutation, useMutationState, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Video } from '@/shared/api/types'
import { feedTexts } from '../texts'
import { videoQuery } from './video'

const likeKey = (videoId: string) => ['like', videoId]

function withLike(video: Video, liked: boolean): Video {
  if (video.likedByMe === liked) return video
  const likes = Math.max(0, video.counts.likes + (liked ? 1 : -1))
  return { ...video, likedByMe: liked, counts: { ...video.counts, likes } }
}

/** Likes optimistically, and reverts if the server refuses. */
export function useLike(videoId: string) {
  const client = useQueryClient()
  const { queryKey } = videoQuery(videoId)
  const path = '/api/v1/videos/{videoId}/like'
  const params = { path: { videoId } }
  return useMutation({
    mutationKey: likeKey(videoId),
    mutationFn: (liked: boolean) => (liked ? api.put(path, { params }) : api.delete(path, { params })),
    onMutate: async (liked) => {
      const before = client.getQueryData(queryKey)
      if (before === undefined) return { before }
      await client.cancelQueries({ queryKey })
      client.setQueryData(queryKey, withLike(before, liked))
      return { before }
    },
    onError: (_error, _liked, context) => {
      if (context?.before !== undefined) client.setQueryData(queryKey, context.before)
      toast(feedTexts.likeFailed, { tone: 'bad' })
    },
    onSuccess: ({ likes, likedByMe }) =>
      client.setQueryData(queryKey, (video) => video && { ...video, likedByMe, counts: { ...video.counts, likes } }),
    onSettled: (_likes, _error, _liked, context) =>
      // a running request may have data from before the like
      context?.before === undefined ? client.invalidateQueries({ queryKey }) : undefined,
  })
}

/** The requested state of a like that is being sent, wherever it was pressed; undefined if there is none. */
export function useWantedLike(videoId: string): boolean | undefined {
  return useMutationState({
    filters: { mutationKey: likeKey(videoId), status: 'pending' },
    select: (mutation) => mutation.state.variables as boolean,
  }).at(-1)
}
