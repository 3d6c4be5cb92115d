import { useBlockPrompt } from '@/shared/blocking/block-prompt'
import { lazyDialog } from '@/shared/ui/lazy-dialog'

const BlockDialog = lazyDialog(async () => (await import('@/features/blocking/components/block-dialog')).BlockDialog)

/** Mounted once; opens when somebody wants to block an account. */
export function BlockHost() {
  const { subject, close } = useBlockPrompt()
  return subject === undefined ? null : <BlockDialog key={subject.id} subject={subject} onClose={close} />
}
