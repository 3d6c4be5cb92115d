import { Spinner } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { DeniedPage } from '@/features/auth/components/denied-page'
import { SignInPage } from '@/features/auth/components/sign-in-page'
import { isStaff, mayEnter } from '@/shared/access'
import { ErrorState } from '@/shared/components/state-panel'
import { sessionQuery } from '@/shared/session'
import { BreakBanner } from './break-banner'
import { ConnectionBanner } from './connection-banner'
import { ShortcutSheet } from './shortcut-sheet'
import { Sidebar } from './sidebar'
import { TopBar } from './top-bar'
import { useLiveUpdates } from './use-live-updates'
import { useViewingSync } from './use-viewing-sync'
import styles from './shell.module.css'

/** Shows sign-in, a refusal, or the console, depending on the account. */
export function Shell() {
  const session = useQuery(sessionQuery)
  const account = session.data?.account ?? null
  const staff = isStaff(account)
  useLiveUpdates(staff)
  useViewingSync(mayEnter(account, 'case'))

  if (session.data === undefined) {
    return (
      <div className={styles['center']}>
        {session.error === null ? (
          <Spinner />
        ) : (
          <ErrorState error={session.error} onRetry={() => void session.refetch()} />
        )}
      </div>
    )
  }
  if (account === null) return <SignInPage />
  if (!staff) return <DeniedPage />
  return (
    <div className={styles['shell']}>
      <a href="#content" className={styles['skip']}>
        Skip to content
      </a>
      <aside className={styles['side']} aria-label="Rooms and account">
        <Sidebar account={account} />
      </aside>
      <TopBar account={account} />
      <main id="content" className={styles['main']} tabIndex={-1}>
        <ConnectionBanner />
        {mayEnter(account, 'case') && <BreakBanner />}
        <Outlet />
      </main>
      <ShortcutSheet />
    </div>
  )
}
