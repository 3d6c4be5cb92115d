import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { errorText } from '@/shared/lib/error-text'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { commentTexts } from '../texts'
import { without } from './comment-cache'
import { commentsQuery } from './comments'

export function useDeleteComment(videoId: string) {
  const client = useQueryClient()
  const { queryKey } = commentsQuery(videoId)
  return useMutation({
    mutationFn: (commentId: string) => api.delete('/api/v1/comments/{commentId}', { params: { path: { commentId } } }),
    onMutate: async (commentId) => {
      await client.cancelQueries({ queryKey })
      const before = client.getQueryData(queryKey)
      client.setQueryData(queryKey, (pages) => without(pages, commentId))
      return { before }
    },
    onError: (error, _commentId, context) => {
      client.setQueryData(queryKey, context?.before)
      toast(errorText(error).hint, { tone: 'bad' })
    },
    onSuccess: () => toast(commentTexts.removed),
  })
}
