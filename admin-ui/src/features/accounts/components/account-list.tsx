import { formatDate } from '@kinora/ui-kit/format'
import type { Role } from '@kinora/ui-kit/session'
import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import { Menu, type MenuItem } from '@kinora/ui-kit/ui/menu'
import { roleName } from '@/shared/words'
import type { AccountRow } from '../api/list-accounts'
import styles from './accounts.module.css'

export type AccountAct = 'roles' | 'lock' | 'unlock' | 'reset-factor'

interface AccountListProps {
  accounts: readonly AccountRow[]
  /** Administrators cannot lock themselves. */
  ownId: string | undefined
  onAct: (account: AccountRow, act: AccountAct) => void
}

const STAFF: Role[] = ['MODERATOR', 'ADMIN', 'OPERATOR', 'CHILD_SAFETY']

const TONES: Partial<Record<Role, Tone>> = { ADMIN: 'accent', MODERATOR: 'info', OPERATOR: 'warn', CHILD_SAFETY: 'bad' }

function actsOn(account: AccountRow, ownId: string | undefined, onAct: AccountListProps['onAct']): MenuItem[] {
  const acts: MenuItem[] = [{ label: 'Change roles', icon: 'users', run: () => onAct(account, 'roles') }]
  if (account.id !== ownId && account.roles.some((role) => STAFF.includes(role))) {
    acts.push({ label: 'Reset second factor', icon: 'shield', run: () => onAct(account, 'reset-factor') })
  }
  if (account.state === 'LOCKED') acts.push({ label: 'Unlock', icon: 'lock', run: () => onAct(account, 'unlock') })
  else if (account.id !== ownId) {
    acts.push({ label: 'Lock', icon: 'lock', tone: 'bad', run: () => onAct(account, 'lock') })
  }
  return acts
}

export function AccountList({ accounts, ownId, onAct }: AccountListProps) {
  return (
    <ul>
      {accounts.map((account) => (
        <li key={account.id} className={styles['row']}>
          <div className={styles['main']}>
            <p>
              <b>{account.displayName}</b> <span className={styles['quiet']}>@{account.handle}</span>
            </p>
            <p className={styles['quiet']}>
              {account.email ?? 'erased'} · since {formatDate(account.createdAt)}
            </p>
            {account.lock && (
              <p className={styles['quiet']}>
                Locked {formatDate(account.lock.lockedAt)}: {account.lock.reason}
              </p>
            )}
          </div>
          <div className={styles['roles']}>
            {account.state === 'LOCKED' && <Badge tone="bad">locked</Badge>}
            {account.state === 'ERASED' && <Badge>erased</Badge>}
            {account.roles.map((role) => (
              <Badge key={role} tone={TONES[role] ?? 'plain'}>
                {roleName(role)}
              </Badge>
            ))}
          </div>
          {account.state === 'ERASED' ? (
            <span />
          ) : (
            <Menu label={`Acts on ${account.handle}`} text="⋯" items={actsOn(account, ownId, onAct)} />
          )}
        </li>
      ))}
    </ul>
  )
}
