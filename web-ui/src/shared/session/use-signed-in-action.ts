import { useCallback } from 'react'
import { useSession } from './session'
import type { SignInReason } from './texts'
import { useSignInPrompt } from './sign-in-prompt'

/** Runs the action immediately if signed in, else after a sign-in. */
export function useSignedInAction(): (reason: SignInReason, action: () => void) => void {
  const { account } = useSession()
  const ask = useSignInPrompt((store) => store.ask)
  const signedIn = account !== null
  return useCallback((reason, action) => (signedIn ? action() : ask(reason, action)), [signedIn, ask])
}
