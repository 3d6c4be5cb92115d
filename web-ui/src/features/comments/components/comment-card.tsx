import { formatCompact, formatRelative } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Comment } from '@/shared/api/types'
import { blockingTexts } from '@/shared/blocking/texts'
import { commentTexts } from '../texts'
import { CommentEditor } from './comment-editor'
import { CommentStateNote } from './comment-state'
import { RewriteNote } from './rewrite-note'

interface CommentCardProps {
  comment: Comment
  mine: boolean
  onLike: () => void
  onReply: () => void
  onDelete: () => void
  onReport: () => void
  onBlock: () => void
}

export function CommentCard({ comment, mine, onLike, onReply, onDelete, onReport, onBlock }: CommentCardProps) {
  const { author } = comment
  const [editing, setEditing] = useState(false)
  return (
    <div className="flex gap-3">
      <Avatar handle={author.handle} name={author.displayName} className="size-9 text-sm" />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <Link to="/@{$handle}" params={{ handle: author.handle }} className="font-bold hover:underline">
            @{author.handle}
          </Link>
          <time dateTime={comment.createdAt} className="text-muted">
            {formatRelative(comment.createdAt)}
          </time>
          {comment.editedAt !== null && <span className="text-muted">{commentTexts.edited}</span>}
        </p>
        {editing ? (
          <CommentEditor comment={comment} onClose={() => setEditing(false)} />
        ) : (
          <p dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {comment.text}
          </p>
        )}
        {comment.state === 'NEEDS_REWRITE' && !editing && (
          <RewriteNote comment={comment} onRewrite={() => setEditing(true)} />
        )}
        <CommentStateNote comment={comment} />
        <p className="flex gap-1">
          {comment.state === 'PUBLISHED' && (
            <button
              type="button"
              className="text-action inline-flex items-center gap-1 tabular-nums aria-pressed:text-accent"
              aria-pressed={comment.likedByMe}
              onClick={onLike}
            >
              <Icon name="heart" size={16} filled={comment.likedByMe} />
              {comment.likes > 0 && formatCompact(comment.likes)}
              <span className="sr-only">
                {commentTexts.like} @{author.handle}
              </span>
            </button>
          )}
          {comment.state === 'PUBLISHED' && (
            <button type="button" className="text-action" onClick={onReply}>
              {commentTexts.reply}
              <span className="sr-only"> @{author.handle}</span>
            </button>
          )}
          {!mine && comment.state === 'PUBLISHED' && (
            <button type="button" className="text-action" onClick={onReport}>
              {commentTexts.report}
              <span className="sr-only"> @{author.handle}</span>
            </button>
          )}
          {!mine && (
            <button type="button" className="text-action" onClick={onBlock}>
              {blockingTexts.block}
              <span className="sr-only"> @{author.handle}</span>
            </button>
          )}
          {mine && comment.editableUntil !== null && comment.state !== 'NEEDS_REWRITE' && !editing && (
            <button type="button" className="text-action" onClick={() => setEditing(true)}>
              {commentTexts.edit}
            </button>
          )}
          {mine && (
            <button type="button" className="text-action" onClick={onDelete}>
              {commentTexts.remove}
            </button>
          )}
        </p>
      </div>
    </div>
  )
}
