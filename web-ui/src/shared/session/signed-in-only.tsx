import type { Account } from '@kinora/ui-kit/session'
import { Button } from '@kinora/ui-kit/ui/button'
import type { IconName } from '@kinora/ui-kit/ui/icon'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import type { ReactNode } from 'react'
import { ErrorView } from '@/shared/ui/error-view'
import { useSession } from './session'
import { useSignInPrompt } from './sign-in-prompt'
import { signInText, signInTo, type SignInReason } from './texts'

interface SignedInOnlyProps {
  reason: SignInReason
  icon: IconName
  hint: string
  children: (account: Account) => ReactNode
}

/** Content for signed-in viewers; others are asked to sign in, once the session is known. */
export function SignedInOnly({ reason, icon, hint, children }: SignedInOnlyProps) {
  const { account, known, error, retry } = useSession()
  const ask = useSignInPrompt((store) => store.ask)
  if (account !== null) return children(account)
  if (error !== null) return <ErrorView error={error} onRetry={retry} />
  if (!known) return <Spinner />
  return (
    <StateView icon={icon} title={signInTo(reason)} hint={hint}>
      <Button look="primary" onClick={() => ask(reason)}>
        {signInText}
      </Button>
    </StateView>
  )
}
