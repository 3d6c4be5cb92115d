import { credentialError } from '@kinora/ui-kit/credential-texts'
import { KinoraWordmark } from '@kinora/ui-kit/logo'
import { passkeysSupported } from '@kinora/ui-kit/passkey'
import { isApiError } from '@kinora/ui-kit/problem'
import { wantsCode } from '@kinora/ui-kit/second-factor'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { CodeField } from '@kinora/ui-kit/ui/code-field'
import { PasswordField, TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { useSignIn } from '../api/sign-in'
import styles from './auth.module.css'

function refusal(error: unknown): string {
  if (isApiError(error, 'UNAUTHENTICATED') || isApiError(error, 'BAD_CREDENTIALS')) return 'The name or the password is wrong.'
  return credentialError(error)
}

export function SignInPage() {
  const signIn = useSignIn()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    signIn.mutate(
      { login: login.trim(), password, ...(code === undefined ? {} : { code: code.trim() }) },
      { onError: (error) => setCode(wantsCode(error) ? '' : code) },
    )
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
        {signIn.error !== null && !wantsCode(signIn.error) && (
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
        {code !== undefined && <CodeField value={code} onChange={setCode} refusal={signIn.error} />}
        <Button type="submit" look="primary" busy={signIn.isPending}>
          Sign in
        </Button>
        {passkeysSupported() && (
          <Button icon="shield" disabled={signIn.isPending} onClick={() => signIn.mutate(undefined)}>
            Sign in with a passkey
          </Button>
        )}
      </form>
    </main>
  )
}
