import { authTexts } from '../texts'
import { SignInForm } from './sign-in-form'
import { SignUpForm } from './sign-up-form'

export type AuthMode = 'sign-in' | 'sign-up'

interface AuthSwitchProps {
  mode: AuthMode
  onMode: (mode: AuthMode) => void
  onDone: (mode: AuthMode) => void
  onLeave?: () => void
}

/** Sign-in and sign-up in one place, with links between them. */
export function AuthSwitch({ mode, onMode, onDone, onLeave }: AuthSwitchProps) {
  const isSignIn = mode === 'sign-in'
  return (
    <div className="grid gap-5">
      {isSignIn ? <SignInForm onDone={() => onDone(mode)} onLeave={onLeave} /> : <SignUpForm onDone={() => onDone(mode)} />}
      <p className="text-center text-sm text-muted">
        {isSignIn ? authTexts.noAccount : authTexts.haveAccount}{' '}
        <button
          type="button"
          className="min-h-8 font-semibold text-accent underline underline-offset-4"
          onClick={() => onMode(isSignIn ? 'sign-up' : 'sign-in')}
        >
          {isSignIn ? authTexts.signUp : authTexts.signIn}
        </button>
      </p>
    </div>
  )
}
