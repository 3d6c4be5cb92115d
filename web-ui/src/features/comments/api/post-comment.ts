import { api } from '@kinora/ui-kit/api'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Comment } from '@/shared/api/types'
import { withNew } from './comment-cache'
import { commentsPath, commentsQuery } from './comments'

export interface NewComment {
  text: string
  replyTo: string | null
  /** Makes a second try of the same comment harmless. */
  key: string
}

export function usePostComment(videoId: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ text, replyTo, key }: NewComment) =>
      api.post<Comment>(commentsPath(videoId), {
        body: replyTo === null ? { text } : { text, replyTo },
        headers: { 'Idempotency-Key': key },
      }),
    onSuccess: (comment) => client.setQueryData(commentsQuery(videoId).queryKey, (pages) => withNew(pages, comment)),
  })
}
