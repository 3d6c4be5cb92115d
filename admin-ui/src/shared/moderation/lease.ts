import type { CaseSummary } from '@/shared/api/types'

type Claimed = Pick<CaseSummary, 'claimedBy' | 'claimExpiresAt'>

/** Whole seconds until the claim ends; 0 when there is none. */
export function leaseSecondsLeft(claimed: Claimed, now: number): number {
  if (claimed.claimedBy === null || claimed.claimExpiresAt === null) return 0
  return Math.max(0, Math.round((Date.parse(claimed.claimExpiresAt) - now) / 1000))
}

/** Whether this account holds the case now. */
export function isHeldBy(claimed: Claimed, accountId: string | undefined, now: number): boolean {
  return claimed.claimedBy?.id === accountId && leaseSecondsLeft(claimed, now) > 0
}
