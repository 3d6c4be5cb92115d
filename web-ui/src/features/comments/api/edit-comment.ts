import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Comment } from '@/shared/api/types'
import { withChanged } from './comment-cache'
import { commentsQuery } from './comments'

/** Changes the text of a comment, which is screened again. An unchanged text insists on a returned comment. */
export function useEditComment(videoId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ comment, text }: { comment: Comment; text: string }) =>
      api.patch('/api/v1/comments/{commentId}', {
        params: { path: { commentId: comment.id }, header: { 'If-Match': `"${comment.revision}"` } },
        body: { text },
      }),
    onSuccess: (comment) => client.setQueryData(commentsQuery(videoId).queryKey, (pages) => withChanged(pages, comment)),
  })
}
