import { Dialog } from '@/shared/ui/dialog'
import { useSignInPrompt } from '../hooks/sign-in-prompt'
import { authTexts, reasonTexts } from '../texts'
import { AuthSwitch } from './auth-switch'

/** Mounted once; opens where an act needs an account and gives the act back afterwards. */
export function SignInDialog() {
  const reason = useSignInPrompt((store) => store.reason)
  const close = useSignInPrompt((store) => store.close)
  if (reason === undefined) return null
  return (
    <Dialog title={reasonTexts[reason]} onClose={() => close(false)}>
      <div className="grid gap-5 p-6">
        <p className="text-muted">{authTexts.pitch}</p>
        <AuthSwitch start="sign-in" onDone={() => close(true)} />
      </div>
    </Dialog>
  )
}
