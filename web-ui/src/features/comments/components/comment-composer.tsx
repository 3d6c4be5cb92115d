import { newId } from '@kinora/ui-kit/ids'
import { Button, IconButton } from '@kinora/ui-kit/ui/button'
import { useId, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { Comment } from '@/shared/api/types'
import { errorText } from '@/shared/lib/error-text'
import { useSession } from '@/shared/session/session'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'
import { usePostComment } from '../api/post-comment'
import { COMMENT_LIMIT, commentTexts } from '../texts'

export const COMPOSER_ID = 'comment-composer'

interface ComposerProps {
  videoId: string
  replyTo: Comment | undefined
  onReplied: () => void
}

export function CommentComposer({ videoId, replyTo, onReplied }: ComposerProps) {
  const [text, setText] = useState('')
  const status = useId()
  const post = usePostComment(videoId)
  const { account } = useSession()
  const signedIn = useSignedInAction()
  const length = text.trim().length
  const tooLong = length > COMMENT_LIMIT
  // a second click may come before the button is rendered again
  const sending = useRef(false)
  const key = useRef({ of: '', value: '' })

  const send = () => {
    if (length === 0 || tooLong || sending.current) return
    const content = { text: text.trim(), replyTo: replyTo?.id ?? null }
    const of = JSON.stringify(content)
    if (key.current.of !== of) key.current = { of, value: newId() }
    const body = { ...content, key: key.current.value }
    signedIn('comment', () => {
      sending.current = true
      post.mutate(body, {
        onSuccess: () => {
          // keep what was typed meanwhile
          setText((current) => (current.trim() === body.text ? '' : current))
          onReplied()
          key.current = { of: '', value: '' }
        },
        onSettled: () => {
          sending.current = false
        },
      })
    })
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    send()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter confirms a word in an input method; Shift+Enter starts a new line
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <form onSubmit={submit} className="grid gap-2 border-t border-line bg-surface p-4">
      {replyTo !== undefined && (
        <p className="flex items-center text-sm text-muted">
          <span className="flex-1 truncate">
            {commentTexts.replyTo} @{replyTo.author.handle}
          </span>
          <IconButton icon="close" label={commentTexts.cancelReply} size={16} onClick={onReplied} />
        </p>
      )}
      <div className="flex items-end gap-2">
        <textarea
          id={COMPOSER_ID}
          aria-label={commentTexts.placeholder}
          aria-describedby={status}
          aria-invalid={tooLong}
          placeholder={account === null ? commentTexts.signIn : commentTexts.placeholder}
          rows={1}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="composer"
        />
        <Button type="submit" look="primary" busy={post.isPending} disabled={length === 0 || tooLong}>
          {commentTexts.send}
        </Button>
      </div>
      <p id={status} aria-live="polite" className="text-sm text-bad empty:hidden">
        {tooLong && `${commentTexts.tooLong} (${length})`}
        {post.isError && `${commentTexts.postFailed} ${errorText(post.error).hint}`}
      </p>
    </form>
  )
}
