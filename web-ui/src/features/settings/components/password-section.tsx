import { isApiError } from '@kinora/ui-kit/problem'
import { wantsCode } from '@kinora/ui-kit/second-factor'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { CodeField } from '@kinora/ui-kit/ui/code-field'
import { PasswordField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useChangePassword, type PasswordChange } from '../api/account'
import { settingsTexts } from '../texts'
import { Section } from './section'

const EMPTY: PasswordChange = { currentPassword: '', newPassword: '' }

interface Refusal {
  current?: string | undefined
  next?: string | undefined
  general?: string | undefined
}

/** The field to which a refusal belongs. */
function refusalOf(error: Error | null): Refusal {
  if (error === null || wantsCode(error)) return {}
  if (isApiError(error, 'BAD_CREDENTIALS')) return { current: settingsTexts.wrongPassword }
  if (isApiError(error, 'PASSWORD_TOO_WEAK')) return { next: errorText(error).hint }
  if (isApiError(error) && error.fieldErrors.length > 0) {
    return { current: error.fieldMessage('currentPassword'), next: error.fieldMessage('newPassword') }
  }
  return { general: errorText(error).hint }
}

export function PasswordSection({ login }: { login: string }) {
  const change = useChangePassword()
  const [form, setForm] = useState(EMPTY)
  const [code, setCode] = useState<string>()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    change.mutate({ ...form, ...(code === undefined ? {} : { code: code.trim() }) }, {
      onError: (error) => setCode(wantsCode(error) ? '' : code),
      onSuccess: () => {
        setForm(EMPTY)
        setCode(undefined)
        toast(settingsTexts.passwordChanged, { tone: 'good' })
      },
    })
  }
  const refusal = refusalOf(change.error)
  return (
    <Section title={settingsTexts.password} intro={settingsTexts.passwordIntro}>
      <form onSubmit={submit} className="grid gap-4">
        {/* tells a password manager whose password it is */}
        <input type="text" name="username" autoComplete="username" value={login} readOnly hidden />
        <PasswordField
          label={settingsTexts.currentPassword}
          autoComplete="current-password"
          required
          value={form.currentPassword}
          onChange={(event) => setForm({ ...form, currentPassword: event.target.value })}
          error={refusal.current}
        />
        <PasswordField
          label={settingsTexts.newPassword}
          hint={settingsTexts.newPasswordHint}
          autoComplete="new-password"
          minLength={10}
          maxLength={128}
          required
          value={form.newPassword}
          onChange={(event) => setForm({ ...form, newPassword: event.target.value })}
          error={refusal.next}
        />
        {code !== undefined && <CodeField value={code} onChange={setCode} refusal={change.error} />}
        {refusal.general !== undefined && (
          <Note tone="bad" role="alert">
            {refusal.general}
          </Note>
        )}
        <Button type="submit" look="primary" className="justify-self-start" busy={change.isPending}>
          {settingsTexts.changePassword}
        </Button>
      </form>
    </Section>
  )
}
