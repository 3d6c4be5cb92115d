import { newId } from '@kinora/ui-kit/ids'
import { isApiError } from '@kinora/ui-kit/problem'
import type { components } from '@kinora/ui-kit/openapi/preference'

type Reported = components['schemas']['EngagementReport']

export type EngagementType = Reported['type']

/** A report of the feed, with some optional fields required. */
export interface Engagement extends Reported {
  videoId: string
  watchedMs: number
  durationMs: number
  recommendationId: string | null
  at: string
}

export type SendEngagements = (events: Engagement[], options: { keepalive: boolean }) => Promise<unknown>

interface QueueOptions {
  delayMs?: number
  batchSize?: number
  /** Beyond this the oldest are dropped, so that the queue of an offline feed is bounded. */
  capacity?: number
  now?: () => Date
  newId?: () => string
}

/** Most events per call (API limit). */
const MAX_PER_CALL = 100

/** Browsers refuse keepalive requests with more than 64 KiB of bodies in total; some of it is left for others. */
const LEAVE_BYTES = 60 * 1024

/** Whether a failed batch would always be refused; others may succeed after signing in again or waiting. */
function mayHelpToRepeat(error: unknown): boolean {
  return !isApiError(error) || error.retryable || error.status === 401
}

/** The last events that fit into this number of bytes of JSON. */
function newestWithin(events: Engagement[], bytes: number): Engagement[] {
  let room = bytes
  const first = events.findLastIndex((event) => {
    // ids, times and numbers only: one byte per character, plus the comma
    room -= JSON.stringify(event).length + 1
    return room < 0
  })
  return events.slice(first + 1)
}

/**
 * Collects engagements and reports them in batches. A batch that failed is kept and sent again, deduplicated by
 * eventId; a refused one is dropped.
 */
export class EngagementQueue {
  private readonly options: Required<QueueOptions>
  private waiting: Engagement[] = []
  /** Being sent in a request that ends with the page. */
  private inFlight: Engagement[] = []
  private timer: ReturnType<typeof setTimeout> | undefined
  private sending = false
  private failures = 0

  constructor(
    private readonly send: SendEngagements,
    options: QueueOptions = {},
  ) {
    this.options = {
      delayMs: 4_000,
      batchSize: 20,
      capacity: 500,
      now: () => new Date(),
      newId,
      ...options,
    }
  }

  add(event: Omit<Engagement, 'eventId' | 'at'>): void {
    const { now, newId, capacity, batchSize } = this.options
    this.waiting.push({ ...event, eventId: newId(), at: now().toISOString() })
    if (this.waiting.length > capacity) this.waiting.splice(0, this.waiting.length - capacity)
    if (this.waiting.length >= batchSize && this.failures === 0) void this.flush()
    else this.schedule()
  }

  /** Sends one batch now. */
  async flush(): Promise<void> {
    if (this.sending || this.waiting.length === 0) return
    this.stopTimer()
    this.sending = true
    const batch = this.waiting.splice(0, MAX_PER_CALL)
    this.inFlight = batch
    try {
      await this.send(batch, { keepalive: false })
      this.failures = 0
    } catch (error) {
      if (mayHelpToRepeat(error)) {
        this.failures += 1
        this.waiting.unshift(...this.inFlight)
      } else this.failures = 0
    } finally {
      this.sending = false
      this.inFlight = []
    }
    if (this.waiting.length > 0) this.schedule()
  }

  /**
   * Sends everything with requests that outlive the page, including batches in requests that do not (the
   * service ignores duplicates). What does not fit is dropped, the oldest first.
   */
  flushOnLeave(): void {
    this.stopTimer()
    const left = newestWithin([...this.inFlight, ...this.waiting], LEAVE_BYTES)
    this.waiting = []
    this.inFlight = []
    for (let from = 0; from < left.length; from += MAX_PER_CALL) {
      void this.send(left.slice(from, from + MAX_PER_CALL), { keepalive: true }).catch(() => undefined)
    }
  }

  /** Drops unsent events (sign-out). */
  clear(): void {
    this.stopTimer()
    this.waiting = []
    this.inFlight = []
  }

  private schedule(): void {
    const delay = this.options.delayMs * 2 ** Math.min(this.failures, 4)
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      void this.flush()
    }, delay)
  }

  private stopTimer(): void {
    clearTimeout(this.timer)
    this.timer = undefined
  }
}
