import { ApiError } from '@kinora/ui-kit/problem'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { EngagementQueue, type SendEngagements } from './engagement-queue'

const event = (videoId: string) => ({
  type: 'PLAY' as const,
  videoId,
  watchedMs: 0,
  durationMs: 8_000,
  recommendationId: 'r1',
})

describe('EngagementQueue', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('sends what was collected in one call after the delay', async () => {
    const send = vi.fn<SendEngagements>().mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { delayMs: 1_000 })
    queue.add(event('a'))
    queue.add(event('b'))
    expect(send).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_000)
    expect(send).toHaveBeenCalledTimes(1)
    expect(send.mock.calls[0]?.[0].map((sent) => sent.videoId)).toEqual(['a', 'b'])
    expect(send.mock.calls[0]?.[0][0]).toMatchObject({ recommendationId: 'r1', type: 'PLAY' })
  })

  it('does not wait once a batch is full', () => {
    const send = vi.fn<SendEngagements>().mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { batchSize: 2 })
    queue.add(event('a'))
    queue.add(event('b'))
    expect(send).toHaveBeenCalledTimes(1)
  })

  it('sends a failed batch again with the same event ids, later', async () => {
    const send = vi.fn<SendEngagements>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { delayMs: 1_000 })
    queue.add(event('a'))
    await vi.advanceTimersByTimeAsync(1_000)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(send).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(send).toHaveBeenCalledTimes(2)
    expect(send.mock.calls[1]?.[0]).toEqual(send.mock.calls[0]?.[0])
  })

  it.each([400, 403, 404, 413, 422])('drops a batch answered %i and goes on with the next', async (status) => {
    const refusal = new ApiError({ code: 'VALIDATION_FAILED', status, title: 'Refused' })
    const send = vi.fn<SendEngagements>().mockRejectedValueOnce(refusal).mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { delayMs: 1_000 })
    queue.add(event('a'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(send).toHaveBeenCalledTimes(1)
    queue.add(event('b'))
    await vi.advanceTimersByTimeAsync(1_000)
    expect(send.mock.calls[1]?.[0].map((sent) => sent.videoId)).toEqual(['b'])
  })

  it.each([0, 401, 429, 503])('keeps a batch answered %i', async (status) => {
    const refusal = new ApiError({ code: 'UNEXPECTED', status, title: 'Not now' })
    const send = vi.fn<SendEngagements>().mockRejectedValueOnce(refusal).mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { delayMs: 1_000 })
    queue.add(event('a'))
    await vi.advanceTimersByTimeAsync(3_000)
    expect(send.mock.calls.map(([events]) => events[0]?.videoId)).toEqual(['a', 'a'])
  })

  it('never sends more than 100 in one call and uses keepalive when the page is left', () => {
    const send = vi.fn<SendEngagements>().mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { batchSize: 1_000 })
    for (let i = 0; i < 150; i++) queue.add(event(String(i)))
    queue.flushOnLeave()
    expect(send.mock.calls.map(([events, options]) => [events.length, options.keepalive])).toEqual([
      [100, true],
      [50, true],
    ])
  })

  it('hands the batch on its way to a request that outlives the page', () => {
    const send = vi.fn<SendEngagements>().mockReturnValueOnce(new Promise(() => undefined)).mockResolvedValue(undefined)
    const queue = new EngagementQueue(send)
    queue.add(event('a'))
    void queue.flush()
    queue.add(event('b'))
    queue.flushOnLeave()
    expect(send.mock.calls[1]?.[0].map((sent) => sent.videoId)).toEqual(['a', 'b'])
    expect(send.mock.calls[1]?.[0][0]).toEqual(send.mock.calls[0]?.[0][0])
    expect(send.mock.calls[1]?.[1].keepalive).toBe(true)
  })

  it('does not send again on leaving what came back refused meanwhile', async () => {
    const send = vi.fn<SendEngagements>().mockRejectedValueOnce(new Error('offline')).mockResolvedValue(undefined)
    const queue = new EngagementQueue(send)
    queue.add(event('a'))
    await queue.flush()
    queue.flushOnLeave()
    queue.flushOnLeave()
    expect(send).toHaveBeenCalledTimes(2)
  })

  it('stays below what browsers let requests outlive a page with, the newest first', () => {
    const send = vi.fn<SendEngagements>().mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { batchSize: 1_000 })
    for (let i = 0; i < 500; i++) queue.add(event(String(i)))
    queue.flushOnLeave()
    const bytes = send.mock.calls.reduce((sum, [events]) => sum + JSON.stringify({ events }).length, 0)
    expect(bytes).toBeGreaterThan(55_000)
    expect(bytes).toBeLessThan(64 * 1024)
    expect(send.mock.calls.at(-1)?.[0].at(-1)?.videoId).toBe('499')
  })

  it('drops the oldest beyond its capacity', () => {
    const send = vi.fn<SendEngagements>().mockResolvedValue(undefined)
    const queue = new EngagementQueue(send, { capacity: 2 })
    for (const id of ['a', 'b', 'c']) queue.add(event(id))
    queue.flushOnLeave()
    expect(send.mock.calls[0]?.[0].map((sent) => sent.videoId)).toEqual(['b', 'c'])
  })
})
