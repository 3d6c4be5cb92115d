import type { Comment } from '@/shared/api/types'
import { Icon } from '@/shared/ui/icon'
import { commentTexts } from '../texts'

/** What only the author sees: being checked, in review, not published with the reason. */
export function CommentStateNote({ comment }: { comment: Comment }) {
  if (comment.state === 'PENDING') {
    return (
      <p role="status" className="note note-info" title={commentTexts.checkingHint}>
        <Icon name="clock" size={16} /> {commentTexts.checking}
      </p>
    )
  }
  if (comment.state === 'IN_REVIEW') {
    return (
      <p role="status" className="note note-warn">
        <Icon name="eye" size={16} /> {commentTexts.inReview}
      </p>
    )
  }
  if (comment.state === 'REJECTED') {
    return (
      <p role="status" className="note note-bad">
        <Icon name="warning" size={16} />
        <span>
          {commentTexts.rejected}
          {comment.reason !== null && `: ${comment.reason.statement}`}
        </span>
      </p>
    )
  }
  return null
}
