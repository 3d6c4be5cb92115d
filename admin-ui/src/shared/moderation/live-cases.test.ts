import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import type { ModerationMetrics } from '@/shared/api/types'
import { aSummary } from '@/test/samples'
import { applyCaseEvent, showNews } from './live-cases'
import { CASES, METRICS, NEWS, PRESENCES } from './query-keys'

const OPEN = [...CASES, { state: 'OPEN' }]
const DECIDED = [...CASES, { state: 'DECIDED' }]

const metrics: ModerationMetrics = {
  queues: ['VIDEOS', 'COMMENTS'],
  openByQueue: { VIDEOS: 3, COMMENTS: 4 },
  overdueByQueue: {},
  openByKind: { VIDEO: 3, COMMENT: 4 },
  undecided: [
    { state: 'OPEN', queue: 'VIDEOS', kind: 'VIDEO', count: 3 },
    { state: 'OPEN', queue: 'COMMENTS', kind: 'COMMENT', count: 4 },
  ],
  oldestOpenSeconds: 60,
  decidedToday: { approved: 0, rejected: 0 },
  automatedShare: null,
}

function clientWith(...ids: string[]) {
  const client = new QueryClient()
  const pages = { pages: [{ items: ids.map((id) => aSummary({ id })), nextCursor: null }], pageParams: [undefined] }
  client.setQueryData(OPEN, pages)
  client.setQueryData(DECIDED, pages)
  client.setQueryData(METRICS, metrics)
  const asked = vi.spyOn(client, 'invalidateQueries')
  const items = (key: readonly unknown[]) => client.getQueryData<typeof pages>(key)!.pages[0]!.items
  return { client, asked, items }
}

describe('a live event', () => {
  it('brings the numbers of its queue, and nobody asks for them', () => {
    const { client, asked } = clientWith('case-1')
    applyCaseEvent(client, {
      type: 'queue.depth',
      payload: {
        queue: 'COMMENTS',
        open: 7,
        overdue: 2,
        undecided: [
          { state: 'OPEN', queue: 'COMMENTS', kind: 'COMMENT', count: 6 },
          { state: 'CLAIMED', queue: 'COMMENTS', kind: 'COMMENT', count: 1 },
          { state: 'LOST', queue: 'COMMENTS', kind: 'COMMENT', count: 9 },
        ],
      },
    })
    const after = client.getQueryData<ModerationMetrics>(METRICS)!
    expect(after.openByQueue).toEqual({ VIDEOS: 3, COMMENTS: 7 })
    expect(after.overdueByQueue).toEqual({ COMMENTS: 2 })
    expect(after.openByKind).toEqual({ VIDEO: 3, COMMENT: 7 })
    expect(after.undecided).toHaveLength(3)
    expect(asked).not.toHaveBeenCalled()
  })

  it('brings who looks at a case, and who has left', () => {
    const { client } = clientWith('case-1')
    const noor = { id: 'account-noor', handle: 'noor', since: '2026-11-30T10:00:00Z' }
    client.setQueryData(PRESENCES, [{ caseId: 'case-2', viewers: [noor] }])
    applyCaseEvent(client, { type: 'case.viewed', payload: { caseId: 'case-1', viewers: [noor, { id: 7 }] } })
    applyCaseEvent(client, { type: 'case.viewed', payload: { caseId: 'case-2', viewers: [] } })
    expect(client.getQueryData(PRESENCES)).toEqual([{ caseId: 'case-1', viewers: [noor] }])
  })

  it('of a queue that this person does not see changes nothing', () => {
    const { client } = clientWith()
    applyCaseEvent(client, { type: 'queue.depth', payload: { queue: 'SECRET', open: 1, undecided: [] } })
    expect(client.getQueryData(METRICS)).toEqual(metrics)
  })

  it('shows who has claimed a case, and takes a decided one off the list', () => {
    const { client, asked, items } = clientWith('case-1', 'case-2')
    const claim = { caseId: 'case-1', claimedBy: 'ada', claimedById: 'account-ada', claimExpiresAt: '2126-01-01T00:00:00Z' }
    applyCaseEvent(client, { type: 'case.claimed', payload: claim })
    expect(items(OPEN)[0]).toMatchObject({ claimedBy: { id: 'account-ada', handle: 'ada' }, claimExpiresAt: claim.claimExpiresAt })
    applyCaseEvent(client, { type: 'case.claimed', payload: { caseId: 'case-1' } })
    expect(items(OPEN)[0]).toMatchObject({ claimedBy: null, claimExpiresAt: null })
    applyCaseEvent(client, { type: 'case.decided', payload: { caseId: 'case-1' } })
    expect(items(OPEN).map(({ id }) => id)).toEqual(['case-2'])
    expect(items(DECIDED)).toHaveLength(2)
    expect(asked).not.toHaveBeenCalled()
  })

  it('of a new case is counted until the reader wants to see it', async () => {
    const { client, asked } = clientWith('case-1')
    applyCaseEvent(client, { type: 'case.opened', payload: { caseId: 'case-2' } })
    applyCaseEvent(client, { type: 'case.opened', payload: { caseId: 'case-3' } })
    expect(client.getQueryData(NEWS)).toBe(2)
    expect(asked).not.toHaveBeenCalled()
    await showNews(client)
    expect(client.getQueryData(NEWS)).toBe(0)
    expect(asked).toHaveBeenCalledWith({ queryKey: CASES })
  })
})
