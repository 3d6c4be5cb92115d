import { Alert, Button, Modal } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { Role } from '@kinora/ui-kit/session'
import { isApiError } from '@kinora/ui-kit/problem'
import { useState } from 'react'
import { useAssignRoles } from '../api/assign-roles'
import type { AccountRow } from '../api/list-accounts'
import { RoleChoice } from './role-choice'
import styles from './accounts.module.css'

interface RolesDialogProps {
  account: AccountRow
  onClose: () => void
}

export function RolesDialog({ account, onClose }: RolesDialogProps) {
  const [roles, setRoles] = useState<Role[]>(account.roles)
  const assign = useAssignRoles(account.id)
  const save = () => {
    assign.mutate(roles, {
      onSuccess: () => {
        notifications.show({ message: `The roles of @${account.handle} were changed.`, color: 'green' })
        onClose()
      },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Roles of @${account.handle}`}
      closeButtonProps={{ 'aria-label': 'Close' }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className={styles['form']}>
        {assign.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {isApiError(assign.error) ? (assign.error.detail ?? assign.error.title) : 'The roles were not changed.'}
          </Alert>
        )}
        <RoleChoice value={roles} onChange={setRoles} />
        <p className={styles['quiet']}>@{account.handle} will be signed out everywhere.</p>
        <Button onClick={save} loading={assign.isPending} disabled={roles.length === 0}>
          Save roles
        </Button>
      </div>
    </Modal>
  )
}
