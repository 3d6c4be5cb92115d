import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { useBlock } from '@/shared/blocking/api/block'
import type { BlockSubject } from '@/shared/blocking/block-prompt'
import { blockingTexts } from '@/shared/blocking/texts'

interface BlockDialogProps {
  subject: BlockSubject
  onClose: () => void
}

/** Asks whether to block an account; stays open while that fails. */
export function BlockDialog({ subject, onClose }: BlockDialogProps) {
  const block = useBlock()
  return (
    <ConfirmDialog
      title={blockingTexts.title(subject.handle)}
      confirm={blockingTexts.block}
      cancel={blockingTexts.cancel}
      busy={block.isPending}
      onConfirm={() => block.mutate(subject, { onSuccess: onClose })}
      onClose={onClose}
    >
      {blockingTexts.hint}
    </ConfirmDialog>
  )
}
