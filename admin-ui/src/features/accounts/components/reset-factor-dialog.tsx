import { isApiError } from '@kinora/ui-kit/problem'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { usePasswordAgain } from '@kinora/ui-kit/ui/password-again'
import { toast } from '@kinora/ui-kit/ui/toasts'
import type { AccountRow } from '../api/list-accounts'
import { useResetFactor } from '../api/reset-factor'

interface ResetFactorDialogProps {
  account: AccountRow
  onClose: () => void
}

function refusal(error: Error): string {
  if (isApiError(error, 'SECOND_FACTOR_NOT_FOUND')) return 'This account has no second factor.'
  return isApiError(error) ? (error.detail ?? error.title) : 'The second factor was not reset.'
}

/** For an account whose owner has lost the app and the recovery codes. */
export function ResetFactorDialog({ account, onClose }: ResetFactorDialogProps) {
  const reset = useResetFactor(account.id)
  const again = usePasswordAgain()
  const run = () => {
    reset.mutate(undefined, {
      onSuccess: () => {
        toast(`@${account.handle} signs in with the password alone.`, { tone: 'good' })
        onClose()
      },
      onError: (error) => {
        if (!again.wanted(error, run)) toast(refusal(error), { tone: 'bad' })
      },
    })
  }
  return (
    <>
      <ConfirmDialog
        title={`Reset the second factor of @${account.handle}?`}
        confirm="Reset it"
        cancel="Leave it"
        look="bad"
        busy={reset.isPending}
        onConfirm={run}
        onClose={onClose}
      >
        Be sure that it is really they who ask. The account is signed out everywhere; its password alone signs it in then.
      </ConfirmDialog>
      {again.dialog}
    </>
  )
}
