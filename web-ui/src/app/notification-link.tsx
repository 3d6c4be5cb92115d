import { Icon } from '@kinora/ui-kit/ui/icon'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unreadCountQuery } from '@/features/notifications/api/notifications'
import { useNotificationNews } from '@/features/notifications/hooks/use-notification-news'
import { notificationTexts } from '@/features/notifications/texts'

const MOST_SHOWN = 99

/** The bell: links to the notifications and shows the number of unread ones. */
export function NotificationLink() {
  const count = useQuery(unreadCountQuery()).data?.count ?? 0
  useNotificationNews()
  return (
    <Link to="/notifications" className="nav-link">
      <span className="nav-glyph relative">
        <Icon name="bell" size={24} />
        {count > 0 && (
          <span className="nav-count" aria-hidden="true">
            {count > MOST_SHOWN ? `${String(MOST_SHOWN)}+` : count}
          </span>
        )}
      </span>
      <span className="nav-label">
        {notificationTexts.link}
        {count > 0 && <span className="sr-only">, {notificationTexts.unread(count)}</span>}
      </span>
    </Link>
  )
}
