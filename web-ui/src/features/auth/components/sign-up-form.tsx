import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { PasswordField, TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useSignIn } from '@/shared/session/session'
import { useRegister } from '../api/register'
import { authTexts } from '../texts'

const EMPTY = { handle: '', email: '', password: '' }

const FIELD_BY_CODE: Record<string, keyof typeof EMPTY> = {
  HANDLE_TAKEN: 'handle',
  HANDLE_RESERVED: 'handle',
  EMAIL_TAKEN: 'email',
  PASSWORD_TOO_WEAK: 'password',
}

function fieldError(error: unknown, field: keyof typeof EMPTY): string | undefined {
  if (!isApiError(error)) return undefined
  return error.fieldMessage(field) ?? (FIELD_BY_CODE[error.code] === field ? errorText(error).hint : undefined)
}

/** The text for failures that do not belong to a field. */
function formError(error: unknown): string | undefined {
  if (error === null) return undefined
  if (isApiError(error) && (error.fieldErrors.length > 0 || FIELD_BY_CODE[error.code] !== undefined)) return undefined
  return errorText(error).hint
}

export function SignUpForm({ onDone }: { onDone: () => void }) {
  const register = useRegister()
  const signIn = useSignIn()
  const [form, setForm] = useState(EMPTY)
  const change = (field: keyof typeof EMPTY) => (event: { target: { value: string } }) =>
    setForm({ ...form, [field]: event.target.value })
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    const body = { ...form, handle: form.handle.trim(), email: form.email.trim() }
    register.mutate(body, {
      onSuccess: () => signIn.mutate({ login: body.handle, password: body.password }, { onSuccess: onDone }),
    })
  }
  const error = register.error ?? signIn.error
  const general = formError(error)
  return (
    <form onSubmit={submit} className="grid gap-4">
      <TextField
        label={authTexts.handle}
        hint={authTexts.handleHint}
        value={form.handle}
        onChange={change('handle')}
        pattern="[a-z0-9_]{3,30}"
        autoComplete="username"
        autoCapitalize="none"
        required
        error={fieldError(error, 'handle')}
      />
      <TextField
        label={authTexts.email}
        type="email"
        value={form.email}
        onChange={change('email')}
        autoComplete="email"
        required
        error={fieldError(error, 'email')}
      />
      <PasswordField
        label={authTexts.password}
        hint={authTexts.passwordHint}
        value={form.password}
        onChange={change('password')}
        minLength={10}
        maxLength={128}
        autoComplete="new-password"
        required
        error={fieldError(error, 'password')}
      />
      {general !== undefined && (
        <Note tone="bad" role="alert">
          {general}
        </Note>
      )}
      <Button type="submit" look="primary" busy={register.isPending || signIn.isPending}>
        {authTexts.signUp}
      </Button>
    </form>
  )
}
