import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { PasswordField } from '@kinora/ui-kit/ui/field'
import { Link } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useResetPassword } from '../api/reset-password'
import { authTexts, resetTexts } from '../texts'
import { AuthFrame } from './auth-frame'

/** The mailed link is expired, used, or incomplete. */
function BadLink() {
  return (
    <>
      <Note tone="warn" kind="block" role="alert">
        {resetTexts.badLink}
      </Note>
      <Link to="/forgot-password" className={buttonClass('primary')}>
        {resetTexts.askAgain}
      </Link>
    </>
  )
}

function NewPassword({ token }: { token: string }) {
  const reset = useResetPassword(token)
  const [password, setPassword] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    reset.mutate(password)
  }
  if (isApiError(reset.error, 'MAILED_TOKEN_INVALID')) return <BadLink />
  if (reset.isSuccess) {
    return (
      <>
        <Note tone="good" kind="block" role="status">
          {resetTexts.done}
        </Note>
        <Link to="/sign-in" className={buttonClass('primary')}>
          {authTexts.signIn}
        </Link>
      </>
    )
  }
  const message = isApiError(reset.error) ? reset.error.fieldMessage('password') : undefined
  return (
    <form onSubmit={submit} className="grid gap-4">
      <PasswordField
        label={resetTexts.newPassword}
        hint={authTexts.passwordHint}
        autoComplete="new-password"
        minLength={10}
        maxLength={128}
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={reset.isError ? (message ?? errorText(reset.error).hint) : undefined}
      />
      <Button type="submit" look="primary" busy={reset.isPending}>
        {resetTexts.save}
      </Button>
    </form>
  )
}

/** The target of the mailed link, with its token in the fragment, which is not sent to any server. */
export function ResetPasswordPage({ token }: { token: string | undefined }) {
  return (
    <AuthFrame title={resetTexts.resetTitle} intro={resetTexts.resetIntro}>
      {token === undefined ? <BadLink /> : <NewPassword token={token} />}
    </AuthFrame>
  )
}
