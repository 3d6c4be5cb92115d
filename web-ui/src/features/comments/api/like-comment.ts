import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Comment } from '@/shared/api/types'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { commentTexts } from '../texts'
import { withLike } from './comment-cache'
import { commentsQuery } from './comments'

/** Likes optimistically, and reverts if the server refuses. */
export function useLikeComment(videoId: string) {
  const client = useQueryClient()
  const { queryKey } = commentsQuery(videoId)
  return useMutation({
    mutationFn: ({ id, likedByMe }: Comment) => {
      const path = '/api/v1/comments/{commentId}/like'
      const params = { path: { commentId: id } }
      return likedByMe ? api.delete(path, { params }) : api.put(path, { params })
    },
    onMutate: async ({ id, likes, likedByMe }) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      const liked = { likes: Math.max(0, likes + (likedByMe ? -1 : 1)), likedByMe: !likedByMe }
      client.setQueryData(queryKey, (pages) => withLike(pages, id, liked))
      return { before }
    },
    onError: (_error, _comment, context) => {
      client.setQueryData(queryKey, context?.before)
      toast(commentTexts.likeFailed, { tone: 'bad' })
    },
    onSuccess: (liked, { id }) => client.setQueryData(queryKey, (pages) => withLike(pages, id, liked)),
  })
}
