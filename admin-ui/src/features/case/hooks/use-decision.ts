import { useCallback, useEffect, useRef, useState } from 'react'
import type { Decision } from '@/shared/api/types'
import { useDecideCase, type DecisionDraft } from '../api/decide-case'

export const UNDO_MS = 5_000

interface DecisionOutcome {
  onDecided: (decision: Decision) => void
  onRefused: (error: unknown) => void
  onDropped: () => void
}

export interface PendingDecision {
  draft: DecisionDraft
  endsAt: number
}

/**
 * A decision is delayed by UNDO_MS and can be undone until then. Leaving the case drops it: nothing is
 * sent about a case that is not visible any more.
 */
export function useDecision(caseId: string, outcome: DecisionOutcome) {
  const { mutate, isPending } = useDecideCase(caseId)
  const [pending, setPending] = useState<PendingDecision>()
  const latest = useRef({ pending, outcome })
  useEffect(() => {
    latest.current = { pending, outcome }
  })

  const send = useCallback(() => {
    const waiting = latest.current.pending
    if (waiting === undefined) return
    latest.current.pending = undefined
    setPending(undefined)
    mutate(waiting.draft, {
      onSuccess: (decision) => latest.current.outcome.onDecided(decision),
      onError: (error) => latest.current.outcome.onRefused(error),
    })
  }, [mutate])

  useEffect(() => {
    if (pending === undefined) return
    const timer = setTimeout(send, Math.max(0, pending.endsAt - Date.now()))
    return () => clearTimeout(timer)
  }, [pending, send])

  useEffect(
    () => () => {
      if (latest.current.pending !== undefined) latest.current.outcome.onDropped()
    },
    [],
  )

  return {
    pending,
    sending: isPending,
    propose: (draft: DecisionDraft) => setPending({ draft, endsAt: Date.now() + UNDO_MS }),
    undo: () => setPending(undefined),
    sendNow: send,
  }
}
