import './auth.css'
import { KinoraMark } from '@kinora/ui-kit/logo'
import { useState } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { Card } from '@/shared/ui/page'
import { authTexts } from '../texts'
import { AuthSwitch, type AuthMode } from './auth-switch'

interface AuthPageProps {
  start: AuthMode
  onDone: () => void
}

export function AuthPage({ start, onDone }: AuthPageProps) {
  const [mode, setMode] = useState(start)
  const isSignIn = mode === 'sign-in'
  useTitle(isSignIn ? authTexts.signIn : authTexts.signUp)
  return (
    <div className="auth-page">
      <Card className="grid w-full max-w-md gap-6 p-7 sm:p-9">
        <header className="grid justify-items-start gap-4">
          <KinoraMark size={52} />
          <h1 className="font-display text-3xl font-extrabold tracking-tight">
            {isSignIn ? authTexts.welcomeBack : authTexts.welcome}
          </h1>
          <p className="text-muted">{authTexts.pitch}</p>
        </header>
        <AuthSwitch mode={mode} onMode={setMode} onDone={onDone} />
      </Card>
    </div>
  )
}
