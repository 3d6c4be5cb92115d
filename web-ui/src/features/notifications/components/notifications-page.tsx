import './notifications.css'
import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { notificationsQuery, useMarkRead } from '../api/notifications'
import { notificationTexts } from '../texts'
import { NotificationEntry } from './notification-entry'

function NotificationList() {
  const query = useInfiniteQuery(notificationsQuery())
  const { mutate: markRead } = useMarkRead()
  const items = query.data?.pages.flatMap((page) => page.items) ?? []
  const newest = items[0]
  const shown = useEffectEvent(() => {
    if (newest?.readAt === null) markRead(newest.id)
  })
  useEffect(() => shown(), [newest?.id])
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  if (items.length === 0) {
    return <StateView icon="bell" title={notificationTexts.emptyTitle} hint={notificationTexts.emptyHint} />
  }
  return (
    <>
      <ul className="grid gap-2">
        {items.map((notification) => (
          <li key={notification.id}>
            <NotificationEntry notification={notification} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="mx-auto" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {notificationTexts.more}
        </Button>
      )}
    </>
  )
}

/** The notifications of the account, newest first; viewing them marks them as read. */
export function NotificationsPage() {
  useTitle(notificationTexts.title)
  return (
    <Page>
      <PageTitle>{notificationTexts.title}</PageTitle>
      <SignedInOnly reason="notifications" icon="bell" hint={notificationTexts.emptyHint}>
        {() => <NotificationList />}
      </SignedInOnly>
    </Page>
  )
}
