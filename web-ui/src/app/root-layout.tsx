import './shell.css'
import { Toaster } from '@kinora/ui-kit/ui/toaster'
import { Outlet } from '@tanstack/react-router'
import { SignInDialog } from '@/features/auth/components/sign-in-dialog'
import { useSessionSync } from '@/shared/session/session-sync'
import { BlockHost } from './block-host'
import { ConnectionBanner } from './connection-banner'
import { Navigation } from './navigation'
import { ReportHost } from './report-host'
import { useLiveConnection } from './use-live-connection'

export function RootLayout() {
  useSessionSync()
  useLiveConnection()
  return (
    <div className="shell">
      <a href="#main" className="skip-link">
        Skip to content
      </a>
      <Navigation />
      <main id="main" tabIndex={-1} className="shell-main">
        <ConnectionBanner />
        <Outlet />
      </main>
      <SignInDialog />
      <ReportHost />
      <BlockHost />
      <Toaster />
    </div>
  )
}
