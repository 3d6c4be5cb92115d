import { Note } from '@kinora/ui-kit/ui/badge'
import { useState } from 'react'
import type { Comment } from '@/shared/api/types'
import { lazyDialog } from '@/shared/ui/lazy-dialog'
import { commentTexts } from '../texts'

const DecisionsDialog = lazyDialog(
  async () => (await import('@/shared/decisions/components/decisions-dialog')).DecisionsDialog,
)

function Rejected({ comment }: { comment: Comment }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Note tone="bad" icon="warning" role="status">
        <span>
          {commentTexts.rejected}
          {comment.reason !== null && `: ${comment.reason.statement}`}{' '}
          <button type="button" className="underline underline-offset-4" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {commentTexts.whyRejected}
          </button>
        </span>
      </Note>
      {open && <DecisionsDialog contentId={comment.id} onClose={() => setOpen(false)} />}
    </>
  )
}

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
  return comment.state === 'REJECTED' ? <Rejected comment={comment} /> : null
}
