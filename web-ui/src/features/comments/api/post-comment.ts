import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import { withNew } from './comment-cache'
import { commentsQuery } from './comments'

export interface NewComment {
  text: string
  replyTo: string | null
  /** Makes a retry with the same comment harmless. */
  key: string
}

export function usePostComment(videoId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ text, replyTo, key }: NewComment) =>
      api.post('/api/v1/videos/{videoId}/comments', {
        params: { path: { videoId }, header: { 'Idempotency-Key': key } },
        body: replyTo === null ? { text } : { text, replyTo },
      }),
    onSuccess: (comment) => client.setQueryData(commentsQuery(videoId).queryKey, (pages) => withNew(pages, comment)),
  })
}
