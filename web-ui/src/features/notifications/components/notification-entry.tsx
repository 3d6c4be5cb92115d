import { formatRelative } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Icon, type IconName } from '@kinora/ui-kit/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Notification, NotificationType } from '@/shared/api/types'
import { decisionsQuery } from '@/shared/decisions/api/decisions'
import { isAboutAccount, sentenceOf } from '../sentence'
import { notificationTexts } from '../texts'

const ICONS: Record<NotificationType, IconName> = {
  VIDEO_PUBLISHED: 'check',
  VIDEO_APPROVED: 'check',
  VIDEO_RESTRICTED: 'shield',
  VIDEO_HELD: 'clock',
  VIDEO_REJECTED: 'shield',
  VIDEO_TAKEN_DOWN: 'shield',
  VIDEO_FAILED: 'warning',
  COMMENT_RECEIVED: 'comment',
  REPLY_RECEIVED: 'reply',
  FOLLOWED: 'user',
  REPORT_ANSWERED: 'flag',
  APPEAL_ANSWERED: 'shield',
  STANDING_CHANGED: 'shield',
  PROFILE_RESET: 'shield',
}

interface TargetProps {
  notification: Notification
  children: ReactNode
}

const CLASS = 'notification'

/** Answers about something of one's own lead to it, all others to what one has reported. */
function AnswerTarget({ notification, children }: TargetProps) {
  const { type, videoId, videoTitle, commentId } = notification
  const contentId = commentId ?? videoId ?? ''
  // only the owner is told about decisions
  const asked = type === 'APPEAL_ANSWERED' && contentId !== '' && videoTitle !== null
  const decisions = useQuery({ ...decisionsQuery(contentId), enabled: asked })
  const own = asked && decisions.data !== undefined && decisions.data.items.length > 0
  if (!own || videoId === null) {
    return (
      <Link to="/reports" className={CLASS}>
        {children}
      </Link>
    )
  }
  return commentId === null ? (
    <Link to="/studio/$id" params={{ id: videoId }} className={CLASS}>
      {children}
    </Link>
  ) : (
    <Link to="/v/$id" params={{ id: videoId }} search={{ panel: 'comments' }} className={CLASS}>
      {children}
    </Link>
  )
}

/** Links to the subject of the notification, if it still exists. */
function Target({ notification, children }: TargetProps) {
  const { type, actor, videoId, videoTitle } = notification
  if (type === 'APPEAL_ANSWERED' && isAboutAccount(notification)) {
    return (
      <Link to="/standing" className={CLASS}>
        {children}
      </Link>
    )
  }
  if (type === 'REPORT_ANSWERED' || type === 'APPEAL_ANSWERED') {
    return <AnswerTarget notification={notification}>{children}</AnswerTarget>
  }
  if (type === 'STANDING_CHANGED' || type === 'PROFILE_RESET') {
    return (
      <Link to="/standing" className={CLASS}>
        {children}
      </Link>
    )
  }
  if (type === 'FOLLOWED' && actor !== null) {
    return (
      <Link to="/@{$handle}" params={{ handle: actor.handle }} className={CLASS}>
        {children}
      </Link>
    )
  }
  if (videoId === null || videoTitle === null) return <div className={CLASS}>{children}</div>
  if (type === 'COMMENT_RECEIVED' || type === 'REPLY_RECEIVED') {
    return (
      <Link to="/v/$id" params={{ id: videoId }} search={{ panel: 'comments' }} className={CLASS}>
        {children}
      </Link>
    )
  }
  return (
    <Link to="/studio/$id" params={{ id: videoId }} className={CLASS}>
      {children}
    </Link>
  )
}

export function NotificationEntry({ notification }: { notification: Notification }) {
  const { type, actor, createdAt, readAt } = notification
  return (
    <Target notification={notification}>
      {actor === null ? (
        <span className="notification-glyph">
          <Icon name={ICONS[type]} size={22} />
        </span>
      ) : (
        <Avatar handle={actor.handle} name={actor.displayName} className="size-11 text-lg" />
      )}
      <span className="grid min-w-0 gap-0.5">
        <span className="wrap-anywhere">{sentenceOf(notification)}</span>
        <time dateTime={createdAt} className="text-sm text-muted">
          {formatRelative(createdAt)}
        </time>
      </span>
      {readAt === null && (
        <span className="notification-new">
          <span className="sr-only">{notificationTexts.isNew}</span>
        </span>
      )}
    </Target>
  )
}
