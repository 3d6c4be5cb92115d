import { toast } from '@kinora/ui-kit/ui/toasts'
import type { ModerationCase } from '@/shared/api/types'
import { useNow } from '@/shared/hooks/use-now'
import { isHeldBy, leaseSecondsLeft } from '@/shared/moderation/lease'
import { useAccount } from '@/shared/session'
import { useClaimCase } from '../api/claim-case'
import { useReleaseCase } from '../api/release-case'
import { refusalText } from './refusal-text'

/** The holder of the case, and functions to claim and release it. */
export function useClaim(item: ModerationCase) {
  const now = useNow()
  const accountId = useAccount()?.id
  const claim = useClaimCase(item.id)
  const release = useReleaseCase(item.id)
  const refused = (title: string) => (error: unknown) => {
    toast(`${title}. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 })
  }
  const mine = isHeldBy(item, accountId, now)
  return {
    accountId,
    mine,
    holder: !mine && leaseSecondsLeft(item, now) > 0 ? item.claimedBy?.handle : undefined,
    busy: claim.isPending || release.isPending,
    take: () => claim.mutate(undefined, { onError: refused('Not claimed') }),
    giveBack: () => release.mutate(undefined, { onError: refused('Not released') }),
  }
}

export type Claim = ReturnType<typeof useClaim>
