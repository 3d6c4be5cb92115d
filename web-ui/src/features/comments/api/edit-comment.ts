import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { Comment } from '@/shared/api/types'
import { withChanged } from './comment-cache'
import { commentsQuery } from './comments'

/** Gives a comment a new text, which is checked again. The same text stands by a comment that came back. */
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
