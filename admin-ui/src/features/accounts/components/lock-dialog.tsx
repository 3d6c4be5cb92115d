import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import type { AccountRow } from '../api/list-accounts'
import { useLockAccount } from '../api/lock-account'
import styles from './accounts.module.css'

const LONGEST_REASON = 500

function refusal(error: unknown): string {
  if (isApiError(error, 'LAST_ADMIN')) return 'This is the last administrator. Make somebody else one first.'
  if (isApiError(error, 'OWN_ACCOUNT')) return 'You cannot lock yourself out.'
  return isApiError(error) ? (error.detail ?? error.title) : 'The account was not locked.'
}

interface LockDialogProps {
  account: AccountRow
  onClose: () => void
}

/** Locks an account, with a reason for other administrators. */
export function LockDialog({ account, onClose }: LockDialogProps) {
  const lock = useLockAccount(account.id)
  const [reason, setReason] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    lock.mutate(reason.trim(), {
      onSuccess: () => {
        toast(`@${account.handle} is locked and signed out everywhere.`, { tone: 'good' })
        onClose()
      },
    })
  }
  const atField = isApiError(lock.error) ? lock.error.fieldMessage('reason') : undefined
  return (
    <Dialog title={`Lock @${account.handle}`} onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          {lock.error !== null && atField === undefined && (
            <Note tone="bad" kind="block" role="alert">
              {refusal(lock.error)}
            </Note>
          )}
          <p>The account is signed out everywhere and cannot sign in until it is unlocked. Its videos stay.</p>
          <TextArea
            label="Reason"
            hint="For the record; other administrators read it."
            rows={3}
            maxLength={LONGEST_REASON}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            error={atField}
          />
          <Button type="submit" look="bad" icon="lock" busy={lock.isPending} disabled={reason.trim() === ''}>
            Lock the account
          </Button>
        </form>
      </DialogBody>
    </Dialog>
  )
}
