import { create } from 'zustand'
import type { SignInReason } from './texts'

interface SignInPrompt {
  reason: SignInReason | undefined
  pending: (() => void) | undefined
  ask: (reason: SignInReason, pending?: () => void) => void
  /** Closes the prompt; `done` runs the requested action. */
  close: (done: boolean) => void
}

/** Sign-in on demand: the action is stored, the dialog opens over the page, and then the action is run. */
export const useSignInPrompt = create<SignInPrompt>((set, get) => ({
  reason: undefined,
  pending: undefined,
  ask: (reason, pending) => set({ reason, pending }),
  close: (done) => {
    const { pending } = get()
    set({ reason: undefined, pending: undefined })
    if (done) pending?.()
  },
}))
