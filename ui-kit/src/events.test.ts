import { afterEach, describe, expect, it, vi } from 'vitest'
import { LiveEvents } from './events'

function streamOf(...chunks: string[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(new TextEncoder().encode(chunk))
      controller.close()
    },
  })
  return new Response(body, { status: 200 })
}

describe('LiveEvents', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('reconnects with the last event id and tells listeners that it resumed', async () => {
    const fetchStub = vi
      .fn<(url: string, init: RequestInit) => Promise<Response>>()
      .mockResolvedValueOnce(streamOf('id: 4\nevent: video.state\ndata: {"videoId":"v1"}\n\n'))
      .mockResolvedValueOnce(streamOf('id: 5\nevent: notification\ndata: {}\n\n'))
      .mockImplementation(() => new Promise<Response>(() => undefined))
    vi.stubGlobal('fetch', fetchStub)
    vi.stubGlobal('BroadcastChannel', undefined)
    vi.stubGlobal('navigator', {})
    const live = new LiveEvents({ minBackoffMs: 1, maxBackoffMs: 2 })
    const seen: string[] = []
    live.on('*', (event) => seen.push(event.type))
    live.start()
    await vi.waitFor(() => expect(seen).toEqual(['video.state', 'live.resumed', 'notification']))
    expect(new Headers(fetchStub.mock.calls[1]?.[1].headers).get('Last-Event-ID')).toBe('4')
    live.stop()
    expect(live.status()).toBe('off')
  })

  it('is lost while the gateway answers with an error', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(null, { status: 503 })))
    vi.stubGlobal('BroadcastChannel', undefined)
    vi.stubGlobal('navigator', {})
    const live = new LiveEvents({ minBackoffMs: 1_000_000, maxBackoffMs: 1_000_000 })
    live.start()
    await vi.waitFor(() => expect(live.status()).toBe('lost'))
    live.stop()
  })
})
