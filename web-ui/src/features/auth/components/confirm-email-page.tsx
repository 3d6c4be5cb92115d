import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { errorText } from '@/shared/lib/error-text'
import { sessionQuery } from '@/shared/session/session'
import { useConfirmEmail } from '../api/reset-password'
import { resetTexts } from '../texts'
import { AuthFrame } from './auth-frame'

function Confirm({ token }: { token: string }) {
  const client = useQueryClient()
  const confirm = useConfirmEmail(token)
  const run = () =>
    confirm.mutate(undefined, { onSuccess: () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }) })
  if (confirm.isSuccess) {
    return (
      <>
        <Note tone="good" kind="block" role="status">
          {resetTexts.confirmed}
        </Note>
        <Link to="/" className={buttonClass('primary')}>
          {resetTexts.toFeed}
        </Link>
      </>
    )
  }
  return (
    <>
      {confirm.isError && (
        <Note tone="warn" kind="block" role="alert">
          {isApiError(confirm.error, 'MAILED_TOKEN_INVALID') ? resetTexts.badConfirmation : errorText(confirm.error).hint}
        </Note>
      )}
      {/* not at once: programs that look at mails open links, too */}
      <Button look="primary" busy={confirm.isPending} onClick={run}>
        {resetTexts.confirm}
      </Button>
    </>
  )
}

/** The target of the mailed link, with its token in the fragment. */
export function ConfirmEmailPage({ token }: { token: string | undefined }) {
  return (
    <AuthFrame title={resetTexts.confirmTitle} intro={resetTexts.confirmIntro}>
      {token === undefined ? (
        <Note tone="warn" kind="block" role="alert">
          {resetTexts.badConfirmation}
        </Note>
      ) : (
        <Confirm token={token} />
      )}
    </AuthFrame>
  )
}
