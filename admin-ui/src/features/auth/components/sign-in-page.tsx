import { KinoraWordmark } from '@kinora/ui-kit/logo'
import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { PasswordField, TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { useSignIn } from '../api/sign-in'
import styles from './auth.module.css'

function refusal(error: unknown): string {
  if (!isApiError(error)) return 'Signing in failed. Try again.'
  switch (error.code) {
    case 'UNAUTHENTICATED':
    case 'BAD_CREDENTIALS':
      return 'The name or the password is wrong.'
    case 'RATE_LIMITED':
      return `Too many attempts. Wait ${error.retryAfterSeconds ?? 60} seconds.`
    case 'NETWORK':
      return 'The server cannot be reached.'
    default:
      return error.detail ?? error.title
  }
}

export function SignInPage() {
  const signIn = useSignIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    signIn.mutate({ login: login.trim(), password })
  }
  return (
    <main className={styles['page']}>
      <title>Sign in · Kinora Console</title>
      <form className={styles['card']} onSubmit={submit}>
        <KinoraWordmark size={30} />
        <div>
          <h1 className={styles['title']}>Console sign-in</h1>
          <p className={styles['muted']}>For moderators, administrators and operators.</p>
        </div>
        {signIn.error !== null && (
          <Note tone="bad" kind="block" role="alert">
            {refusal(signIn.error)}
          </Note>
        )}
        <TextField
          label="Handle or e-mail"
          autoComplete="username"
          autoCapitalize="none"
          required
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
        <PasswordField
          label="Password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" busy={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </main>
  )
}
