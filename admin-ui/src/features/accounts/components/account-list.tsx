import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { formatDate } from '@kinora/ui-kit/format'
import type { Role } from '@kinora/ui-kit/session'
import type { AccountRow } from '../api/list-accounts'
import styles from './accounts.module.css'

interface AccountListProps {
  accounts: readonly AccountRow[]
  onChangeRoles: (account: AccountRow) => void
}

const COLORS: Partial<Record<Role, Tone>> = { admin: 'bad', moderator: 'info', operator: 'warn' }

export function AccountList({ accounts, onChangeRoles }: AccountListProps) {
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
          </div>
          <div className={styles['roles']}>
            {account.roles.map((role) => (
              <Badge key={role} tone={COLORS[role] ?? 'plain'}>
                {role}
              </Badge>
            ))}
          </div>
          <Button
            size="small"
            aria-label={`Change the roles of ${account.handle}`}
            onClick={() => onChangeRoles(account)}
          >
            Roles
          </Button>
        </li>
      ))}
    </ul>
  )
}
