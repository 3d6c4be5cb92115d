import { create } from 'zustand'
import type { SignInReason } from './texts'

interface SignInPrompt {
  reason: SignInReason | undefined
  pending: (() => void) | undefined
  ask: (reason: SignInReason, pending?: () => void) => void
  /** Closes the prompt; `done` runs what the person wanted to do. */
  close: (done: boolean) => void
}

/** Sign-in at the act: the wish is kept, the dialog opens over the page, and afterwards the wish is carried out. */
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
