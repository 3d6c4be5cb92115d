import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { PasswordField, TextField } from '@kinora/ui-kit/ui/field'
import { usePasswordAgain } from '@kinora/ui-kit/ui/password-again'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { useCreateAccount, type NewAccount } from '../api/create-account'
import { RoleChoice } from './role-choice'
import styles from './accounts.module.css'

const EMPTY: NewAccount = { handle: '', email: '', displayName: '', password: '', roles: ['VIEWER', 'CREATOR'] }
const FIELD_BY_CODE: Record<string, keyof NewAccount> = {
  HANDLE_TAKEN: 'handle',
  HANDLE_RESERVED: 'handle',
  EMAIL_TAKEN: 'email',
  PASSWORD_TOO_WEAK: 'password',
}

/** The error of one field. */
function messageFor(error: unknown, field: keyof NewAccount): string | undefined {
  if (!isApiError(error)) return undefined
  return error.fieldMessage(field) ?? (FIELD_BY_CODE[error.code] === field ? (error.detail ?? error.title) : undefined)
}

export function CreateAccount({ onClose }: { onClose: () => void }) {
  const create = useCreateAccount()
  const [account, setAccount] = useState(EMPTY)
  const again = usePasswordAgain()
  const send = () => {
    create.mutate(account, {
      onError: (error) => again.wanted(error, send),
      onSuccess: () => {
        toast(`@${account.handle} was created.`, { tone: 'good' })
        onClose()
      },
    })
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    send()
  }
  const field = (name: 'handle' | 'email' | 'displayName' | 'password') => ({
    value: account[name],
    onChange: (event: { target: { value: string } }) => setAccount({ ...account, [name]: event.target.value }),
    error: messageFor(create.error, name),
  })
  return (
    <Dialog title="New account" onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          {create.error !== null && !isApiError(create.error, 'REAUTHENTICATION_REQUIRED') && (
            <Note tone="bad" kind="block" role="alert">
              {isApiError(create.error) ? create.error.title : 'The account was not created.'}
            </Note>
          )}
          <TextField
            label="Handle"
            hint="3 to 30 lowercase letters, digits or _"
            pattern="[a-z0-9_]{3,30}"
            autoComplete="off"
            required
            {...field('handle')}
          />
          <TextField label="E-mail" type="email" autoComplete="off" required {...field('email')} />
          <TextField label="Display name" hint="Optional" {...field('displayName')} />
          <PasswordField
            label="First password"
            hint="At least 10 characters"
            autoComplete="new-password"
            minLength={10}
            required
            {...field('password')}
          />
          <RoleChoice value={account.roles} onChange={(roles) => setAccount({ ...account, roles })} />
          <Button type="submit" look="primary" busy={create.isPending} disabled={account.roles.length === 0}>
            Create account
          </Button>
        </form>
        {again.dialog}
      </DialogBody>
    </Dialog>
  )
}
