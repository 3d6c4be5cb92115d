import { Alert, Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { KinoraWordmark } from '@kinora/ui-kit/logo'
import { isApiError } from '@kinora/ui-kit/problem'
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
  const form = useForm({
    initialValues: { login: '', password: '' },
    validate: {
      login: (value) => (value.trim() === '' ? 'Enter your handle or e-mail address' : null),
      password: (value) => (value === '' ? 'Enter your password' : null),
    },
  })
  return (
    <main className={styles['page']}>
      <title>Sign in · Kinora Console</title>
      <form
        className={styles['card']}
        noValidate
        onSubmit={form.onSubmit(({ login, password }) => signIn.mutate({ login: login.trim(), password }))}
      >
        <KinoraWordmark size={30} />
        <div>
          <h1 className={styles['title']}>Console sign-in</h1>
          <p className={styles['muted']}>For moderators, administrators and operators.</p>
        </div>
        {signIn.error !== null && (
          <Alert color="red" variant="light" role="alert">
            {refusal(signIn.error)}
          </Alert>
        )}
        <TextInput label="Handle or e-mail" autoComplete="username" {...form.getInputProps('login')} />
        <PasswordInput
          label="Password"
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          Sign in
        </Button>
      </form>
    </main>
  )
}
