import { formatRelative } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Icon, type IconName } from '@kinora/ui-kit/ui/icon'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Notification, NotificationType } from '@/shared/api/types'
import { sentenceOf } from '../sentence'
import { notificationTexts } from '../texts'

const ICONS: Record<NotificationType, IconName> = {
  VIDEO_PUBLISHED: 'check',
  VIDEO_APPROVED: 'check',
  VIDEO_REJECTED: 'shield',
  VIDEO_TAKEN_DOWN: 'shield',
  VIDEO_FAILED: 'warning',
  COMMENT_RECEIVED: 'comment',
  REPLY_RECEIVED: 'reply',
  FOLLOWED: 'user',
  REPORT_ANSWERED: 'shield',
  APPEAL_ANSWERED: 'shield',
}

/** Links to the subject of the notification, if it still exists. */
function Target({ notification, children }: { notification: Notification; children: ReactNode }) {
  const { type, actor, videoId, videoTitle } = notification
  const className = 'notification'
  if (type === 'FOLLOWED' && actor !== null) {
    return (
      <Link to="/@{$handle}" params={{ handle: actor.handle }} className={className}>
        {children}
      </Link>
    )
  }
  if (videoId === null || videoTitle === null) return <div className={className}>{children}</div>
  if (type === 'COMMENT_RECEIVED' || type === 'REPLY_RECEIVED') {
    return (
      <Link to="/v/$id" params={{ id: videoId }} search={{ panel: 'comments' }} className={className}>
        {children}
      </Link>
    )
  }
  return (
    <Link to="/studio/$id" params={{ id: videoId }} className={className}>
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
