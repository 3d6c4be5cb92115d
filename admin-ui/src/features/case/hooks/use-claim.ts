import { isApiError } from '@kinora/ui-kit/problem'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useCallback, useState } from 'react'
import type { ModerationCase } from '@/shared/api/types'
import { useNow } from '@/shared/hooks/use-now'
import { isHeldBy, leaseSecondsLeft } from '@/shared/moderation/lease'
import { useAccount } from '@/shared/session'
import { useClaimCase } from '../api/claim-case'
import { isClaimLost, useKeepClaim } from '../api/keep-claim'
import { useReleaseCase } from '../api/release-case'
import { useTakeOverCase } from '../api/take-over-case'
import { exclusionOf } from './exclusion'
import { refusalText } from './refusal-text'
import { useHeartbeat } from './use-heartbeat'

/** The holder of the case, and functions to claim and release it. An own claim is kept in force while the person works. */
export function useClaim(item: ModerationCase) {
  const now = useNow()
  const accountId = useAccount()?.id
  const claim = useClaimCase(item.id)
  const release = useReleaseCase(item.id)
  const { mutateAsync: keep } = useKeepClaim(item.id)
  const takeOver = useTakeOverCase(item.id)
  const [fault, setFault] = useState<unknown>()
  const [had, setHad] = useState(false)
  const [ended, setEnded] = useState(false)

  const mine = isHeldBy(item, accountId, now) && !isClaimLost(fault)
  if (mine && !had) setHad(true)

  const beat = useCallback(
    () =>
      keep().then(
        () => {
          setFault(undefined)
          return true
        },
        (error: unknown) => {
          setFault(error)
          return false
        },
      ),
    [keep],
  )
  useHeartbeat(beat, mine)

  const refused = (title: string) => (error: unknown) => {
    if (exclusionOf(error) !== undefined) return
    toast(`${title}. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 })
  }
  const take = () => {
    setEnded(false)
    claim.mutate(undefined, { onSuccess: () => setFault(undefined), onError: refused('Not claimed') })
  }
  const seize = () => {
    setEnded(false)
    takeOver.mutate(undefined, { onSuccess: () => setFault(undefined), onError: refused('Not taken over') })
  }
  const giveBack = () => {
    setEnded(true)
    release.mutate(undefined, { onError: refused('Not released') })
  }
  return {
    accountId,
    mine,
    /** The claim ran out or somebody took over; false after it was given back or ended by a decision. */
    lost: had && !mine && !ended,
    /** No heartbeat gets through at present. */
    unreachable: isApiError(fault) && fault.retryable,
    exclusion: exclusionOf(claim.error ?? takeOver.error),
    holder: item.claimedBy?.id !== accountId && leaseSecondsLeft(item, now) > 0 ? item.claimedBy?.handle : undefined,
    busy: claim.isPending || release.isPending || takeOver.isPending,
    take,
    /** Claims it although somebody else holds it. */
    seize,
    giveBack,
    /** The claim ends with a decision. */
    end: () => setEnded(true),
  }
}

export type Claim = ReturnType<typeof useClaim>
