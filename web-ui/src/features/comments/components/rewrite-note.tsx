import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import type { Comment } from '@/shared/api/types'
import { errorText } from '@/shared/lib/error-text'
import { useEditComment } from '../api/edit-comment'
import { commentTexts } from '../texts'

interface RewriteNoteProps {
  comment: Comment
  onRewrite: () => void
}

/** Explains why a comment was returned without a decision, and what its author can do. */
export function RewriteNote({ comment, onRewrite }: RewriteNoteProps) {
  const insist = useEditComment(comment.videoId)
  return (
    <Note tone="warn" icon="warning" role="status">
      <div className="grid gap-2">
        <p>
          {commentTexts.needsRewrite}
          {comment.reason !== null && ` ${comment.reason.statement}`}
        </p>
        <p className="flex flex-wrap gap-2">
          <Button look="primary" onClick={onRewrite}>
            {commentTexts.rewrite}
          </Button>
          <Button busy={insist.isPending} onClick={() => insist.mutate({ comment, text: comment.text })}>
            {commentTexts.insist}
          </Button>
        </p>
        {insist.isError && <p className="text-bad">{errorText(insist.error).hint}</p>}
      </div>
    </Note>
  )
}
