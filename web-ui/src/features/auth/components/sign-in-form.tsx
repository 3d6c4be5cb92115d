import { credentialError } from '@kinora/ui-kit/credential-texts'
import { passkeysSupported } from '@kinora/ui-kit/passkey'
import { isApiError } from '@kinora/ui-kit/problem'
import { wantsCode } from '@kinora/ui-kit/second-factor'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { CodeField } from '@kinora/ui-kit/ui/code-field'
import { PasswordField, TextField } from '@kinora/ui-kit/ui/field'
import { Link } from '@tanstack/react-router'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { usePasskeySignIn, useSignIn } from '@/shared/session/session'
import { authTexts, resetTexts } from '../texts'

function messageOf(error: Error | null): string | undefined {
  if (error === null || wantsCode(error)) return undefined
  if (isApiError(error, 'ACCOUNT_LOCKED')) return authTexts.locked
  return isApiError(error) && error.status === 401 ? authTexts.wrong : errorText(error).hint
}

interface SignInFormProps {
  onDone: () => void
  /** Called when the person navigates elsewhere instead. */
  onLeave?: (() => void) | undefined
}

export function SignInForm({ onDone, onLeave }: SignInFormProps) {
  const signIn = useSignIn()
  const passkey = usePasskeySignIn()
  const [code, setCode] = useState<string>()
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const credentials = { login: login.trim(), password, ...(code === undefined ? {} : { code: code.trim() }) }
    signIn.mutate(credentials, {
      onSuccess: onDone,
      onError: (error) => setCode(wantsCode(error) ? '' : code),
    })
  }
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label={authTexts.login}
        value={login}
        onChange={(event) => setLogin(event.target.value)}
        autoComplete="username"
        autoCapitalize="none"
        required
      />
      <PasswordField
        label={authTexts.password}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        autoComplete="current-password"
        required
        error={messageOf(signIn.error)}
      />
      {code !== undefined && <CodeField value={code} onChange={setCode} refusal={signIn.error} />}
      <Link
        to="/forgot-password"
        onClick={onLeave}
        className="justify-self-start text-sm font-semibold text-accent underline underline-offset-4"
      >
        {resetTexts.forgot}
      </Link>
      <Button type="submit" look="primary" busy={signIn.isPending}>
        {authTexts.signIn}
      </Button>
      {passkeysSupported() && (
        <Button icon="shield" busy={passkey.isPending} onClick={() => passkey.mutate(undefined, { onSuccess: onDone })}>
          {authTexts.passkey}
        </Button>
      )}
      {passkey.error !== null && (
        <Note tone="bad" role="alert">
          {credentialError(passkey.error)}
        </Note>
      )}
    </form>
  )
}
