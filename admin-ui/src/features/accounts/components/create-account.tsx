import { Alert, Button, Modal, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { isApiError } from '@kinora/ui-kit/problem'
import { useCreateAccount, type NewAccount } from '../api/create-account'
import { RoleChoice } from './role-choice'
import styles from './accounts.module.css'

const HANDLE = /^[a-z0-9_]{3,30}$/
const EMPTY: NewAccount = { handle: '', email: '', displayName: '', password: '', roles: ['viewer', 'creator'] }
const FIELD_BY_CODE: Record<string, keyof NewAccount> = {
  HANDLE_TAKEN: 'handle',
  HANDLE_RESERVED: 'handle',
  EMAIL_TAKEN: 'email',
  PASSWORD_TOO_WEAK: 'password',
}

export function CreateAccount({ onClose }: { onClose: () => void }) {
  const create = useCreateAccount()
  const form = useForm<NewAccount>({
    initialValues: EMPTY,
    validate: {
      handle: (value) => (HANDLE.test(value) ? null : '3 to 30 small letters, digits or _'),
      email: (value) => (value.includes('@') ? null : 'Enter an e-mail address'),
      password: (value) => (value.length >= 10 ? null : 'At least 10 characters'),
    },
  })
  const submit = (account: NewAccount) => {
    create.mutate(account, {
      onSuccess: () => {
        notifications.show({ message: `@${account.handle} was created.`, color: 'green' })
        onClose()
      },
      onError: (error) => {
        if (!isApiError(error)) return
        error.fieldErrors.forEach(({ field, message }) => form.setFieldError(field, message))
        const field = FIELD_BY_CODE[error.code]
        if (field !== undefined) form.setFieldError(field, error.title)
      },
    })
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title="New account"
      closeButtonProps={{ 'aria-label': 'Close' }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form className={styles['form']} noValidate onSubmit={form.onSubmit(submit)}>
        {create.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {isApiError(create.error) ? create.error.title : 'The account was not created.'}
          </Alert>
        )}
        <TextInput label="Handle" autoComplete="off" {...form.getInputProps('handle')} />
        <TextInput label="E-mail" type="email" autoComplete="off" {...form.getInputProps('email')} />
        <TextInput label="Display name" description="Optional" {...form.getInputProps('displayName')} />
        <PasswordInput
          label="First password"
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          {...form.getInputProps('password')}
        />
        <RoleChoice value={form.values.roles} onChange={(roles) => form.setFieldValue('roles', roles)} />
        <Button type="submit" loading={create.isPending} disabled={form.values.roles.length === 0}>
          Create account
        </Button>
      </form>
    </Modal>
  )
}
