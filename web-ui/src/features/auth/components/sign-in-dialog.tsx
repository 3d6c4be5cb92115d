import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import { reasonTexts } from '@/shared/session/texts'
import { authTexts } from '../texts'
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
