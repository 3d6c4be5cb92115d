import { toast } from '@kinora/ui-kit/ui/toasts'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { DecisionAction, ReasonCode } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { viewingPreferences } from '@/shared/preferences'
import { humanize } from '@/shared/words'
import { findNextCase } from '../api/find-next-case'
import type { TaggedCase } from '../api/get-case'
import { refusalText } from './refusal-text'
import { useDecision } from './use-decision'

export const APPROVAL_REASON = 'NO_VIOLATION'

/** The draft of a decision, sending it, and opening the next case. */
export function useCaseDecision(tagged: TaggedCase, filters: CaseFilters) {
  const item = tagged.value
  const navigate = useNavigate()
  const [reason, setReason] = useState<ReasonCode['code']>()
  const [note, setNote] = useState('')
  const overriding = item.state === 'DECIDED'

  const advance = async () => {
    const next = await findNextCase(filters, { except: item.id, claim: viewingPreferences().claimNext })
    if (next === undefined) {
      toast('That was the last open case of this list.', { tone: 'good' })
      await navigate({ to: '/queue', search: { ...filters } })
    } else {
      await navigate({ to: '/cases/$caseId', params: { caseId: next }, search: { ...filters } })
    }
  }

  const decision = useDecision(item.id, {
    onDecided: (made) => {
      toast(made.outcome === null ? 'Escalated' : humanize(made.outcome), { tone: 'good' })
      setReason(undefined)
      setNote('')
      if (!overriding) void advance().catch(() => void navigate({ to: '/queue', search: { ...filters } }))
    },
    onRefused: (error) => {
      toast(`Not decided. ${refusalText(error)}`, { tone: 'bad', shownMs: 10_000 })
    },
    onDropped: () => {
      toast('You left the case, so its decision was not sent.', { tone: 'warn' })
    },
  })

  const propose = (action: DecisionAction) => {
    const reasonCode = action === 'APPROVE' ? APPROVAL_REASON : (reason ?? (action === 'ESCALATE' ? 'OTHER' : undefined))
    if (reasonCode === undefined) {
      toast('Choose a reason first.', { tone: 'warn' })
    } else {
      decision.propose({ action, reasonCode, note, etag: tagged.etag })
    }
  }

  return { ...decision, propose, reason, setReason, note, setNote, overriding }
}

export type CaseDecision = ReturnType<typeof useCaseDecision>
