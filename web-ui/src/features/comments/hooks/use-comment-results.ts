import { useQueryClient } from '@tanstack/react-query'
import { useLiveEvent } from '@/shared/live/live'
import { isCommentResult, withResult } from '../api/comment-cache'
import { commentsQuery } from '../api/comments'

/** Applies results of screening to the visible list. */
export function useCommentResults(videoId: string): void {
  const client = useQueryClient()
  const { queryKey } = commentsQuery(videoId)
  useLiveEvent('comment.result', (payload) => {
    if (!isCommentResult(payload) || payload.videoId !== videoId) return
    client.setQueryData(queryKey, (pages) => withResult(pages, payload))
    // the count has increased by one
    if (payload.state === 'PUBLISHED') void client.invalidateQueries({ queryKey: ['video', videoId] })
  })
  useLiveEvent('live.resumed', () => void client.invalidateQueries({ queryKey }))
}
