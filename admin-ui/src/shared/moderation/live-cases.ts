import type { LiveEvent } from '@kinora/ui-kit/events'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { CaseSummary, CaseViewer, ModerationMetrics } from '@/shared/api/types'
import type { CaseFilters } from './case-filters'
import type { fetchCases } from './list-cases'
import { setViewers } from './presences'
import { CASES, METRICS, NEWS } from './query-keys'

type CasePages = InfiniteData<Awaited<ReturnType<typeof fetchCases>>>

type Payload = Record<string, unknown>

function payloadOf({ payload }: LiveEvent): Payload {
  return typeof payload === 'object' && payload !== null ? { ...payload } : {}
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const count = (value: unknown) => (typeof value === 'number' ? value : 0)

type Line = ModerationMetrics['undecided'][number]

function lineOf(value: unknown): Line[] {
  if (typeof value !== 'object' || value === null) return []
  const { state, queue, kind, count: cases }: Payload = { ...value }
  if ((state !== 'OPEN' && state !== 'CLAIMED') || (kind !== 'VIDEO' && kind !== 'COMMENT')) return []
  return typeof queue === 'string' ? [{ state, queue, kind, count: count(cases) }] : []
}

function viewerOf(value: unknown): CaseViewer[] {
  if (typeof value !== 'object' || value === null) return []
  const { id, handle, since }: Payload = { ...value }
  return typeof id === 'string' && typeof handle === 'string' && typeof since === 'string' ? [{ id, handle, since }] : []
}

/** The figures after one queue has changed: the message has its numbers, so nobody has to ask for them. */
export function withDepth(metrics: ModerationMetrics, payload: Payload): ModerationMetrics {
  const queue = text(payload['queue'])
  if (queue === undefined || !metrics.queues.includes(queue) || !Array.isArray(payload['undecided'])) return metrics
  const undecided = [
    ...metrics.undecided.filter((line) => line.queue !== queue),
    ...payload['undecided'].flatMap(lineOf),
  ]
  const openByKind: ModerationMetrics['openByKind'] = {}
  for (const line of undecided) openByKind[line.kind] = (openByKind[line.kind] ?? 0) + line.count
  return {
    ...metrics,
    undecided,
    openByKind,
    openByQueue: { ...metrics.openByQueue, [queue]: count(payload['open']) },
    overdueByQueue: { ...metrics.overdueByQueue, [queue]: count(payload['overdue']) },
  }
}

function changed(pages: CasePages, change: (items: CaseSummary[]) => CaseSummary[]): CasePages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) }
}

/** The lists after somebody has claimed a case or given it back. */
function withClaim(pages: CasePages, payload: Payload): CasePages {
  const id = text(payload['caseId'])
  const handle = text(payload['claimedBy'])
  const holder = text(payload['claimedById'])
  const claimedBy = handle === undefined || holder === undefined ? null : { id: holder, handle }
  const claimExpiresAt = claimedBy === null ? null : (text(payload['claimExpiresAt']) ?? null)
  return changed(pages, (items) => items.map((item) => (item.id === id ? { ...item, claimedBy, claimExpiresAt } : item)))
}

function filtersOf(queryKey: readonly unknown[]): Partial<CaseFilters> {
  const last = queryKey.at(-1)
  return typeof last === 'object' && last !== null ? last : {}
}

function isEmpty(pages: CasePages | undefined): boolean {
  return pages !== undefined && pages.pages.every((page) => page.items.length === 0)
}

/** Applies an event to the lists and figures that are shown, without asking the service. */
export function applyCaseEvent(client: QueryClient, event: LiveEvent): void {
  const payload = payloadOf(event)
  switch (event.type) {
    case 'queue.depth':
      client.setQueryData<ModerationMetrics>(METRICS, (metrics) => metrics && withDepth(metrics, payload))
      break
    case 'case.claimed':
      client.setQueriesData<CasePages>({ queryKey: CASES }, (pages) => pages && withClaim(pages, payload))
      break
    case 'case.viewed': {
      const id = text(payload['caseId'])
      if (id !== undefined && Array.isArray(payload['viewers'])) setViewers(client, id, payload['viewers'].flatMap(viewerOf))
      break
    }
    case 'case.decided':
      client.setQueriesData<CasePages>(
        { queryKey: CASES, predicate: ({ queryKey }) => ['OPEN', 'CLAIMED'].includes(filtersOf(queryKey).state ?? '') },
        (pages) => pages && changed(pages, (items) => items.filter((item) => item.id !== payload['caseId'])),
      )
      break
    case 'case.opened':
      client.setQueryData<number>(NEWS, (news) => (news ?? 0) + 1)
      // whoever has nothing to do need not press a button for it
      for (const [queryKey, pages] of client.getQueriesData<CasePages>({ queryKey: CASES, type: 'active' })) {
        if (isEmpty(pages)) void client.invalidateQueries({ queryKey, exact: true })
      }
      break
    default:
  }
}

/** Reads the lists again, which shows what was opened meanwhile. */
export function showNews(client: QueryClient): Promise<void> {
  client.setQueryData<number>(NEWS, 0)
  return client.invalidateQueries({ queryKey: CASES })
}
