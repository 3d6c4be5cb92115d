import { EventParser, type StreamEvent } from './event-parser'

export type LiveStatus = 'off' | 'connecting' | 'open' | 'lost'

/** An event of the gateway's stream; `payload` is the parsed JSON. */
export interface LiveEvent {
  type: string
  payload: unknown
}

type Listener = (event: LiveEvent) => void

interface LiveEventsOptions {
  url?: string
  /** Without a byte for this time the connection is dead (the gateway sends a comment every 15 s). */
  silenceMs?: number
  minBackoffMs?: number
  maxBackoffMs?: number
  random?: () => number
}

type TabMessage = { kind: 'event'; event: LiveEvent } | { kind: 'status'; status: LiveStatus } | { kind: 'hello' }

const LOCK = 'kinora-live-events'

/**
 * The single live stream of this browser. The tab that holds the Web Lock reads /api/v1/events and informs the others by
 * a BroadcastChannel, so six open tabs use one connection. Reconnects with back-off, jitter and Last-Event-ID.
 * After a reconnect every listener gets `{type:'live.resumed'}`: refetch what may have changed meanwhile.
 */
export class LiveEvents {
  private readonly listeners = new Map<string, Set<Listener>>()
  private readonly statusListeners = new Set<() => void>()
  private readonly options: Required<LiveEventsOptions>
  private channel: BroadcastChannel | undefined
  private stopper: AbortController | undefined
  private lastEventId: string | undefined
  private failures = 0
  private openedBefore = false
  private leading = false
  private current: LiveStatus = 'off'

  constructor(options: LiveEventsOptions = {}) {
    this.options = {
      url: '/api/v1/events',
      silenceMs: 45_000,
      minBackoffMs: 1_000,
      maxBackoffMs: 30_000,
      random: Math.random,
      ...options,
    }
  }

  /** Connects for the signed-in account; no effect if already started. */
  start(): void {
    if (this.stopper !== undefined) return
    const stopper = new AbortController()
    this.stopper = stopper
    this.setStatus('connecting')
    this.openChannel()
    void this.lead(stopper.signal)
  }

  /** Ends the connection (sign-out). A later start() begins without replay. */
  stop(): void {
    this.stopper?.abort()
    this.stopper = undefined
    this.channel?.close()
    this.channel = undefined
    this.lastEventId = undefined
    this.failures = 0
    this.openedBefore = false
    this.leading = false
    this.setStatus('off')
  }

  /** Listens to one event type, or to all with '*'. Returns the unsubscribe function. */
  on(type: string, listener: Listener): () => void {
    const set = this.listeners.get(type) ?? new Set<Listener>()
    this.listeners.set(type, set)
    set.add(listener)
    return () => set.delete(listener)
  }

  readonly status = (): LiveStatus => this.current

  readonly onStatus = (listener: () => void): (() => void) => {
    this.statusListeners.add(listener)
    return () => this.statusListeners.delete(listener)
  }

  private openChannel(): void {
    if (typeof BroadcastChannel === 'undefined') return
    this.channel = new BroadcastChannel(LOCK)
    this.channel.onmessage = (message: MessageEvent<TabMessage>) => {
      const told = message.data
      if (told.kind === 'hello') this.tellStatus()
      else if (told.kind === 'status' && !this.leading) this.setStatus(told.status)
      else if (told.kind === 'event') this.emit(told.event)
    }
    this.tell({ kind: 'hello' })
  }

  private async lead(signal: AbortSignal): Promise<void> {
    try {
      if ('locks' in navigator) await navigator.locks.request(LOCK, { signal }, () => this.keepReading(signal))
      else await this.keepReading(signal)
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  private async keepReading(signal: AbortSignal): Promise<void> {
    this.leading = true
    while (!signal.aborted) {
      try {
        await this.readOnce(signal)
      } catch {
        // the reason does not matter: every end of the stream is followed by a retry
      }
      await this.afterEnd(signal)
    }
  }

  private async afterEnd(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    this.failures += 1
    this.setStatus('lost')
    await this.pause(signal)
  }

  private async readOnce(signal: AbortSignal): Promise<void> {
    const attempt = new AbortController()
    const abort = () => attempt.abort()
    signal.addEventListener('abort', abort)
    let watchdog = setTimeout(abort, this.options.silenceMs)
    try {
      const headers = new Headers({ Accept: 'text/event-stream' })
      if (this.lastEventId !== undefined) headers.set('Last-Event-ID', this.lastEventId)
      const response = await fetch(this.options.url, {
        headers,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: attempt.signal,
      })
      if (!response.ok || response.body === null) throw new Error(`HTTP ${String(response.status)}`)
      this.opened()
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
      const parser = new EventParser()
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(watchdog)
        watchdog = setTimeout(abort, this.options.silenceMs)
        parser.push(part.value).forEach((event) => this.received(event))
      }
    } finally {
      clearTimeout(watchdog)
      signal.removeEventListener('abort', abort)
    }
  }

  private opened(): void {
    this.failures = 0
    this.setStatus('open')
    if (this.openedBefore) this.share({ type: 'live.resumed', payload: null })
    this.openedBefore = true
  }

  private received(event: StreamEvent): void {
    if (event.id !== undefined) this.lastEventId = event.id
    try {
      this.share({ type: event.type, payload: JSON.parse(event.data) as unknown })
    } catch {
      this.share({ type: event.type, payload: event.data })
    }
  }

  private share(event: LiveEvent): void {
    this.emit(event)
    this.tell({ kind: 'event', event })
  }

  private emit(event: LiveEvent): void {
    this.listeners.get(event.type)?.forEach((listener) => listener(event))
    this.listeners.get('*')?.forEach((listener) => listener(event))
  }

  private pause(signal: AbortSignal): Promise<void> {
    const { minBackoffMs, maxBackoffMs, random } = this.options
    const ceiling = Math.min(maxBackoffMs, minBackoffMs * 2 ** (this.failures - 1))
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        globalThis.removeEventListener('online', wake)
        signal.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, ceiling / 2 + (ceiling / 2) * random())
      globalThis.addEventListener('online', wake)
      signal.addEventListener('abort', wake)
    })
  }

  private tellStatus(): void {
    if (this.leading) this.tell({ kind: 'status', status: this.current })
  }

  private tell(message: TabMessage): void {
    this.channel?.postMessage(message)
  }

  private setStatus(status: LiveStatus): void {
    if (this.current === status) return
    this.current = status
    this.statusListeners.forEach((listener) => listener())
    this.tellStatus()
  }
}
