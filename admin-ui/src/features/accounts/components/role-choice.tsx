import { Checkbox } from '@mantine/core'
import type { Role } from '@kinora/ui-kit/session'
import { ASSIGNABLE_ROLES } from '../api/list-accounts'
import styles from './accounts.module.css'

const MEANING: Record<(typeof ASSIGNABLE_ROLES)[number], string> = {
  viewer: 'Watches, likes and comments',
  creator: 'Uploads videos',
  moderator: 'Decides cases',
  admin: 'Keeps accounts and policies, decides cases',
  operator: 'Runs jobs and models',
}

interface RoleChoiceProps {
  value: readonly Role[]
  onChange: (roles: Role[]) => void
}

export function RoleChoice({ value, onChange }: RoleChoiceProps) {
  return (
    <Checkbox.Group label="Roles" value={[...value]} onChange={(roles) => onChange(roles)}>
      <div className={styles['choices']}>
        {ASSIGNABLE_ROLES.map((role) => (
          <Checkbox key={role} value={role} label={role} description={MEANING[role]} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
