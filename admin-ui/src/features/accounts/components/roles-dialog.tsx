import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { usePasswordAgain } from '@kinora/ui-kit/ui/password-again'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { isApiError } from '@kinora/ui-kit/problem'
import { useState } from 'react'
import { useAssignRoles } from '../api/assign-roles'
import { ASSIGNABLE_ROLES, type AccountRow } from '../api/list-accounts'
import { RoleChoice } from './role-choice'
import styles from './accounts.module.css'

interface RolesDialogProps {
  account: AccountRow
  onClose: () => void
}

export function RolesDialog({ account, onClose }: RolesDialogProps) {
  const [roles, setRoles] = useState(ASSIGNABLE_ROLES.filter((role) => account.roles.includes(role)))
  const assign = useAssignRoles(account.id)
  const again = usePasswordAgain()
  const save = () => {
    assign.mutate(roles, {
      onError: (error) => again.wanted(error, save),
      onSuccess: () => {
        toast(`The roles of @${account.handle} were changed.`, { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <Dialog title={`Roles of @${account.handle}`} onClose={onClose}>
      <DialogBody>
        {again.dialog}
        {assign.error !== null && !isApiError(assign.error, 'REAUTHENTICATION_REQUIRED') && (
          <Note tone="bad" kind="block" role="alert">
            {isApiError(assign.error) ? (assign.error.detail ?? assign.error.title) : 'The roles were not changed.'}
          </Note>
        )}
        <RoleChoice value={roles} onChange={setRoles} />
        <p className={styles['quiet']}>@{account.handle} will be signed out everywhere.</p>
        <Button look="primary" onClick={save} busy={assign.isPending} disabled={roles.length === 0}>
          Save roles
        </Button>
      </DialogBody>
    </Dialog>
  )
}
