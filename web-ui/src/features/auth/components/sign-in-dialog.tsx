import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { useState } from 'react'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import { signInTo, signUpTo, type SignInReason } from '@/shared/session/texts'
import { authTexts } from '../texts'
import { AuthSwitch, type AuthMode } from './auth-switch'

/** Mounted once; opens when an action needs an account, and runs the action afterwards. */
export function SignInDialog() {
  const reason = useSignInPrompt((store) => store.reason)
  return reason === undefined ? null : <OpenDialog key={reason} reason={reason} />
}

function OpenDialog({ reason }: { reason: SignInReason }) {
  const close = useSignInPrompt((store) => store.close)
  const [mode, setMode] = useState<AuthMode>('sign-in')
  return (
    <Dialog title={mode === 'sign-in' ? signInTo(reason) : signUpTo(reason)} onClose={() => close(false)}>
      <div className="grid gap-5 p-6">
        <p className="text-muted">{authTexts.pitch}</p>
        <AuthSwitch mode={mode} onMode={setMode} onDone={() => close(true)} onLeave={() => close(false)} />
      </div>
    </Dialog>
  )
}
