import { create } from 'zustand'
import { useSignedInAction } from '@/shared/session/use-signed-in-action'

/** An account that somebody may want to block. */
export interface BlockSubject {
  id: string
  handle: string
}

interface BlockPrompt {
  subject: BlockSubject | undefined
  ask: (subject: BlockSubject) => void
  close: () => void
}

/** Opens the question over any page. */
export const useBlockPrompt = create<BlockPrompt>((set) => ({
  subject: undefined,
  ask: (subject) => set({ subject }),
  close: () => set({ subject: undefined }),
}))

/** Asks whether to block an account, after a sign-in where nobody is. */
export function useAskToBlock(): (subject: BlockSubject) => void {
  const signedIn = useSignedInAction()
  const ask = useBlockPrompt((prompt) => prompt.ask)
  return (subject) => signedIn('block', () => ask(subject))
}
