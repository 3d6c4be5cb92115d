import { useQueryClient } from '@tanstack/react-query'
import { useLiveEvent } from '@/shared/live/live'
import { isCommentResult, withResult } from '../api/comment-cache'
import { commentsQuery } from '../api/comments'

/** Brings the result of the check into the list that is on screen. */
export function useCommentResults(videoId: string): void {
  const client = useQueryClient()
  const { queryKey } = commentsQuery(videoId)
  useLiveEvent('comment.result', (payload) => {
    if (!isCommentResult(payload) || payload.videoId !== videoId) return
    client.setQueryData(queryKey, (pages) => withResult(pages, payload))
    // one more is counted now
    if (payload.state === 'PUBLISHED') void client.invalidateQueries({ queryKey: ['video', videoId] })
  })
  useLiveEvent('live.resumed', () => void client.invalidateQueries({ queryKey }))
}
