import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { Link } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useAskForReset } from '../api/reset-password'
import { authTexts, resetTexts } from '../texts'
import { AuthFrame } from './auth-frame'

/** Requests a mail with a link for a new password. */
export function ForgotPasswordPage() {
  const ask = useAskForReset()
  const [email, setEmail] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    ask.mutate(email.trim())
  }
  return (
    <AuthFrame title={resetTexts.forgotTitle} intro={resetTexts.forgotIntro}>
      {ask.isSuccess ? (
        <Note tone="good" kind="block" role="status">
          {resetTexts.asked}
        </Note>
      ) : (
        <form onSubmit={submit} className="grid gap-4">
          <TextField
            label={authTexts.email}
            type="email"
            autoComplete="email"
            required
            value={email}
            onChange={(event) => setEmail(event.target.value)}
            error={ask.isError ? errorText(ask.error).hint : undefined}
          />
          <Button type="submit" look="primary" busy={ask.isPending}>
            {resetTexts.ask}
          </Button>
        </form>
      )}
      <Link to="/sign-in" className="text-center text-sm font-semibold text-accent underline underline-offset-4">
        {resetTexts.backToSignIn}
      </Link>
    </AuthFrame>
  )
}
