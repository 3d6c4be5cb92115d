import { isApiError } from '@kinora/ui-kit/problem'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import type { AccountRow } from '../api/list-accounts'
import { useUnlockAccount } from '../api/lock-account'

interface UnlockDialogProps {
  account: AccountRow
  onClose: () => void
}

/** Unlocks an account. */
export function UnlockDialog({ account, onClose }: UnlockDialogProps) {
  const unlock = useUnlockAccount(account.id)
  const run = () => {
    unlock.mutate(undefined, {
      onSuccess: () => {
        toast(`@${account.handle} may sign in again.`, { tone: 'good' })
        onClose()
      },
      onError: (error) =>
        toast(isApiError(error) ? (error.detail ?? error.title) : 'The account was not unlocked.', { tone: 'bad' }),
    })
  }
  return (
    <ConfirmDialog
      title={`Unlock @${account.handle}?`}
      confirm="Unlock"
      cancel="Keep it locked"
      look="primary"
      busy={unlock.isPending}
      onConfirm={run}
      onClose={onClose}
    >
      {account.lock ? `It was locked for this reason: “${account.lock.reason}”` : 'The account may sign in again.'}
    </ConfirmDialog>
  )
}
