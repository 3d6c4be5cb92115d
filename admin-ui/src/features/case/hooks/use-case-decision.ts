import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import type { Decision, DecisionAction, ReasonCode } from '@/shared/api/types'
import type { ProposedDecision } from '@/shared/safety/safety-api'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import type { TaggedCase } from '../api/get-case'
import { useContestedDecision, type Outcome } from '../api/get-contested-decision'
import { usePrecedents } from '../api/get-precedents'
import { exclusionOf, type Exclusion } from './exclusion'
import { againstText } from './precedent-words'
import { refusalText } from './refusal-text'
import { useDecision } from './use-decision'
import { useOpenNext } from './use-open-next'
import { useRestrictions } from './use-restrictions'
import { useUndo } from './use-undo'
import { verbsOf } from './verbs'

/** As long as the service takes a decision back, unless its operator has chosen another time; then it says so. */
export const UNDO_SHOWN_MS = 60_000

export const APPROVAL_REASON = 'NO_VIOLATION'

const ACTION_FOR = { APPROVED: 'APPROVE', RESTRICTED: 'RESTRICT', REJECTED: 'REJECT' } as const satisfies Record<
  Outcome,
  DecisionAction
>

/** The draft of a decision, sending it, and opening the next case. */
export function useCaseDecision(tagged: TaggedCase, filters: CaseFilters, onEnd: () => void) {
  const item = tagged.value
  const contested = useContestedDecision(item).data
  const stands = usePrecedents(item.id).data?.stands ?? []
  const [chosen, setReason] = useState<ReasonCode['code']>()
  const [note, setNote] = useState('')
  const [exclusion, setExclusion] = useState<Exclusion>()
  const restrictions = useRestrictions(item)
  const overriding = item.state === 'DECIDED'
  const verbs = verbsOf(item, contested?.outcome)
  // who upholds a decision mostly upholds its reason
  const upheld = item.purpose === 'APPEAL' && contested?.outcome !== 'APPROVED' ? contested?.reasonCode : undefined
  const reason = chosen ?? upheld

  const openNext = useOpenNext(item.id, filters)
  const takeBack = useUndo(filters)

  const tell = ({ id, action, outcome }: Decision) => {
    const undo = { label: 'Undo', key: 'z', run: () => takeBack(id) }
    // what decides nothing cannot be taken back
    const options = outcome === null ? {} : { action: undo, shownMs: UNDO_SHOWN_MS }
    toast(verbs[action].done, { tone: 'good', ...options })
  }

  const decision = useDecision(item.id, {
    onDecided: (made) => {
      tell(made)
      restrictions.close()
      // who holds content back goes on with the case
      if (made.action === 'HOLD') return
      onEnd()
      setReason(undefined)
      setNote('')
      if (!overriding) openNext()
    },
    onRefused: (error) => {
      const ground = exclusionOf(error)
      if (ground === undefined) toast(`Not decided. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 })
      else setExclusion(ground)
    },
    onDropped: () => {
      toast('You left the case, so its decision was not sent.', { tone: 'warn' })
    },
  })

  const propose = (action: DecisionAction) => {
    const reasonCode = action === 'APPROVE' ? APPROVAL_REASON : (reason ?? (action === 'ESCALATE' ? 'OTHER' : undefined))
    const against = stands.find(({ asks, outcome }) => asks && ACTION_FOR[outcome] === action)
    if (reasonCode === undefined) {
      toast('Choose a reason first.', { tone: 'warn' })
    } else if (against !== undefined && note.trim() === '') {
      toast(againstText(against), { tone: 'warn' })
    } else {
      const wanted = action === 'RESTRICT' ? restrictions.wanted() : undefined
      decision.propose({ action, reasonCode, note, restrictions: wanted, etag: tagged.etag })
    }
  }

  /** Decides just what somebody else proposed. */
  const confirm = ({ action, reasonCode, note: why, restrictions: taken }: ProposedDecision) =>
    decision.propose({
      action,
      reasonCode,
      note: why ?? '',
      restrictions: taken === null ? undefined : { kinds: taken.kinds, label: taken.label?.code ?? null },
      etag: tagged.etag,
    })

  return { ...decision, propose, confirm, reason, setReason, note, setNote, overriding, verbs, exclusion, restrictions, openNext }
}

export type CaseDecision = ReturnType<typeof useCaseDecision>
