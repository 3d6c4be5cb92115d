import { Button } from '@kinora/ui-kit/ui/button'
import { useAskToBlock } from '@/shared/blocking/block-prompt'
import { useUnblock } from '@/shared/blocking/api/block'
import { blockingTexts } from '@/shared/blocking/texts'
import type { Channel } from '@/shared/api/types'
import { useSession } from '@/shared/session/session'

/** Blocks the account of others, or takes that back. */
export function BlockAccount({ channel }: { channel: Channel }) {
  const { account } = useSession()
  const ask = useAskToBlock()
  const unblock = useUnblock()
  const { id, handle, blockedByMe } = channel
  if (account?.id === id) return null
  return blockedByMe ? (
    <Button
      busy={unblock.isPending}
      aria-label={blockingTexts.unblockWhom(handle)}
      onClick={() => unblock.mutate({ id, handle })}
    >
      {blockingTexts.unblock}
    </Button>
  ) : (
    <Button icon="hide" aria-label={blockingTexts.blockWhom(handle)} onClick={() => ask({ id, handle })}>
      {blockingTexts.block}
    </Button>
  )
}
