import { Badge } from '@kinora/ui-kit/ui/badge'
import type { CaseSummary } from '@/shared/api/types'
import { useNow } from '@/shared/hooks/use-now'
import { leaseSecondsLeft } from '@/shared/moderation/lease'

interface LeaseBadgeProps {
  claimed: Pick<CaseSummary, 'claimedBy' | 'claimExpiresAt'>
  accountId: string | undefined
}

/** The holder of a case and the remaining time of the claim; nothing if it is free. */
export function LeaseBadge({ claimed, accountId }: LeaseBadgeProps) {
  const left = leaseSecondsLeft(claimed, useNow())
  if (claimed.claimedBy === null || left <= 0) return null
  const mine = claimed.claimedBy.id === accountId
  const clock = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`
  return (
    <Badge tone={mine ? 'info' : 'plain'}>
      {mine ? 'You' : `@${claimed.claimedBy.handle}`} · <span aria-label={`${clock} left`}>{clock}</span>
    </Badge>
  )
}
