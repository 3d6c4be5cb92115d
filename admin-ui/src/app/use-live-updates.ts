import type { LiveEvent } from '@kinora/ui-kit/events'
import { useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useEffect } from 'react'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { live } from '@/shared/live'
import { applyCaseEvent } from '@/shared/moderation/live-cases'
import { AUDIT, CASE, CASES, DECISION, JOBS, METRICS, MODELS, PRESENCES } from '@/shared/moderation/query-keys'

const GATHER_MS = 400

function caseIdOf(event: LiveEvent): string | undefined {
  const { payload } = event
  if (typeof payload !== 'object' || payload === null || !('caseId' in payload)) return undefined
  return typeof payload.caseId === 'string' ? payload.caseId : undefined
}

/** The queries that an event invalidates; lists and figures of the queue are changed in place. */
export function staleKeys(event: LiveEvent): QueryKey[] {
  switch (event.type) {
    case 'case.opened':
    case 'case.claimed':
    case 'case.decided': {
      const id = caseIdOf(event)
      const keys: QueryKey[] = event.type === 'case.decided' ? [AUDIT, DECISION] : []
      return id === undefined ? keys : [...keys, [...CASE, id]]
    }
    case 'live.resumed':
      return [CASES, CASE, DECISION, METRICS, AUDIT, JOBS, MODELS, PRESENCES]
    default:
      return []
  }
}

/** Somebody took a case over that this person held. */
function tellOfTakeOver({ type, payload }: LiveEvent): void {
  if (type !== 'case.taken-over' || typeof payload !== 'object' || payload === null || !('takenBy' in payload)) return
  toast(`@${String(payload.takenBy)} has taken over a case that you held.`, { tone: 'warn', shownMs: 10_000 })
}

/** While staff are signed in, live events refresh the visible data, in short batches. */
export function useLiveUpdates(enabled: boolean): void {
  const queryClient = useQueryClient()
  useEffect(() => {
    if (!enabled) return
    const stale = new Map<string, QueryKey>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const flush = () => {
      timer = undefined
      stale.forEach((queryKey) => void queryClient.invalidateQueries({ queryKey }))
      stale.clear()
    }
    const off = live.on('*', (event) => {
      applyCaseEvent(queryClient, event)
      tellOfTakeOver(event)
      staleKeys(event).forEach((key) => stale.set(key.join('/'), key))
      if (stale.size > 0) timer ??= setTimeout(flush, GATHER_MS)
    })
    live.start()
    return () => {
      off()
      clearTimeout(timer)
      live.stop()
    }
  }, [enabled, queryClient])
}
