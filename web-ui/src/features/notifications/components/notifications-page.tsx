import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { useSession } from '@/features/auth/api/session'
import { useSignInPrompt } from '@/features/auth/hooks/sign-in-prompt'
import { authTexts } from '@/features/auth/texts'
import { useTitle } from '@/shared/hooks/use-title'
import { Button } from '@/shared/ui/button'
import { ErrorView, Spinner, StateView } from '@/shared/ui/state-view'
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

/** What the account was told, newest first; looking at it marks it as read. */
export function NotificationsPage() {
  const { account, known } = useSession()
  const ask = useSignInPrompt((store) => store.ask)
  useTitle(notificationTexts.title)
  return (
    <div className="page">
      <h1 className="font-display text-3xl font-extrabold tracking-tight">{notificationTexts.title}</h1>
      {!known && <Spinner />}
      {known && account === null && (
        <StateView icon="bell" title={notificationTexts.signIn} hint={notificationTexts.emptyHint}>
          <Button look="primary" onClick={() => ask('notifications')}>
            {authTexts.signIn}
          </Button>
        </StateView>
      )}
      {account !== null && <NotificationList />}
    </div>
  )
}
