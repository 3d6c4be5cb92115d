import { Button } from '@kinora/ui-kit/ui/button'
import { useId, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Comment } from '@/shared/api/types'
import { errorText } from '@/shared/lib/error-text'
import { useEditComment } from '../api/edit-comment'
import { COMMENT_LIMIT, commentTexts } from '../texts'

interface EditorProps {
  comment: Comment
  onClose: () => void
}

/** Its author has just opened the editor. */
const focus = (box: HTMLTextAreaElement | null) => box?.focus()

/** Edits the text of the viewer's own comment in place. */
export function CommentEditor({ comment, onClose }: EditorProps) {
  const [text, setText] = useState(comment.text)
  const status = useId()
  const edit = useEditComment(comment.videoId)
  const trimmed = text.trim()
  const tooLong = trimmed.length > COMMENT_LIMIT
  const unchanged = trimmed === comment.text

  const save = (event: SyntheticEvent) => {
    event.preventDefault()
    if (trimmed.length === 0 || tooLong || unchanged || edit.isPending) return
    edit.mutate({ comment, text: trimmed }, { onSuccess: onClose })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      // keeps a surrounding sheet open
      event.stopPropagation()
      onClose()
    }
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) save(event)
  }
  return (
    <form onSubmit={save} className="grid gap-2">
      <textarea
        aria-label={commentTexts.editLabel}
        aria-describedby={status}
        aria-invalid={tooLong}
        ref={focus}
        rows={2}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="composer composer-wide"
      />
      <p className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          busy={edit.isPending}
          disabled={trimmed.length === 0 || tooLong || unchanged}
        >
          {commentTexts.save}
        </Button>
        <Button onClick={onClose}>{commentTexts.cancel}</Button>
      </p>
      <p id={status} aria-live="polite" className="text-sm text-bad empty:hidden">
        {tooLong && `${commentTexts.tooLong} (${trimmed.length})`}
        {edit.isError && errorText(edit.error).hint}
      </p>
    </form>
  )
}
