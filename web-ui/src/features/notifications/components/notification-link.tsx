import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Icon } from '@/shared/ui/icon'
import { unreadCountQuery } from '../api/notifications'
import { useNotificationNews } from '../hooks/use-notification-news'
import { notificationTexts } from '../texts'

const MOST_SHOWN = 99

/** The bell: leads to the notifications and says how many are unread. */
export function NotificationLink() {
  const count = useQuery(unreadCountQuery()).data?.count ?? 0
  useNotificationNews()
  return (
    <Link
      to="/notifications"
      className="nav-link"
      aria-label={count > 0 ? notificationTexts.linkUnread(count) : notificationTexts.link}
    >
      <span className="nav-glyph relative">
        <Icon name="bell" size={24} />
        {count > 0 && (
          <span className="nav-count" aria-hidden="true">
            {count > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : count}
          </span>
        )}
      </span>
      <span className="nav-label">{notificationTexts.link}</span>
    </Link>
  )
}
