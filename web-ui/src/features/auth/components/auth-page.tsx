import { useState } from 'react'
import { authTexts } from '../texts'
import { AuthFrame } from './auth-frame'
import { AuthSwitch, type AuthMode } from './auth-switch'

interface AuthPageProps {
  start: AuthMode
  /** Told what it was in the end. */
  onDone: (mode: AuthMode) => void
}

export function AuthPage({ start, onDone }: AuthPageProps) {
  const [mode, setMode] = useState(start)
  const isSignIn = mode === 'sign-in'
  return (
    <AuthFrame
      title={isSignIn ? authTexts.welcomeBack : authTexts.welcome}
      tabTitle={isSignIn ? authTexts.signIn : authTexts.signUp}
      intro={authTexts.pitch}
    >
      <AuthSwitch mode={mode} onMode={setMode} onDone={onDone} />
    </AuthFrame>
  )
}
