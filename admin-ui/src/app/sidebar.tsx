import { Button } from '@kinora/ui-kit/ui/button'
import { KinoraWordmark } from '@kinora/ui-kit/logo'
import type { Account } from '@kinora/ui-kit/session'
import { useSignOut } from '@/features/auth/api/sign-out'
import { useLiveStatus } from '@/shared/live'
import { roleName } from '@/shared/words'
import { NavLinks } from './nav-links'
import { ThemeSwitch } from './theme-switch'
import styles from './shell.module.css'

const STATUS = { off: 'Not connected', connecting: 'Connecting', open: 'Live', lost: 'Reconnecting' } as const

interface SidebarProps {
  account: Account
  onNavigate?: () => void
}

export function Sidebar({ account, onNavigate }: SidebarProps) {
  const signOut = useSignOut()
  const status = useLiveStatus()
  return (
    <div className={styles['sidebar']}>
      <div className={styles['brand']}>
        <KinoraWordmark size={26} suffix="Console" />
      </div>
      <NavLinks account={account} onNavigate={onNavigate} />
      <div className={styles['foot']}>
        <output className={styles['live']}>
          <i className={styles['dot']} data-status={status} />
          {STATUS[status]}
        </output>
        <div className={styles['person']}>
          <b>{account.displayName}</b>
          <span className={styles['muted']}>
            @{account.handle} · {account.roles.filter((role) => role !== 'VIEWER' && role !== 'CREATOR').map(roleName).join(', ')}
          </span>
        </div>
        <div className={styles['footRow']}>
          <Button size="small" busy={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out
          </Button>
          <ThemeSwitch />
        </div>
      </div>
    </div>
  )
}
