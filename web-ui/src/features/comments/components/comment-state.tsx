import { Note } from '@kinora/ui-kit/ui/badge'
import type { Comment } from '@/shared/api/types'
import { commentTexts } from '../texts'

/** States that only the author sees: in screening, in review, or not published, with the reason. */
export function CommentStateNote({ comment }: { comment: Comment }) {
  if (comment.state === 'PENDING') {
    return (
      <Note tone="info" icon="clock" role="status" title={commentTexts.checkingHint}>
        {commentTexts.checking}
      </Note>
    )
  }
  if (comment.state === 'IN_REVIEW') {
    return (
      <Note tone="warn" icon="eye" role="status">
        {commentTexts.inReview}
      </Note>
    )
  }
  if (comment.state === 'REJECTED') {
    return (
      <Note tone="bad" icon="warning" role="status">
        <span>
          {commentTexts.rejected}
          {comment.reason !== null && `: ${comment.reason.statement}`}
        </span>
      </Note>
    )
  }
  return null
}
