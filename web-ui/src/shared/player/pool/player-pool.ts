import type { MediaEngine } from './media-engine'

export interface PoolItem {
  key: string
  url: string
}

export type PlayerStatus = 'idle' | 'loading' | 'playing' | 'paused' | 'stalled' | 'error'

export interface PlayerState {
  key: string | undefined
  status: PlayerStatus
  /** Whether the sound is off now, also because the browser refused it. */
  muted: boolean
  /** Sound is requested, but the browser waits for a gesture. */
  soundRefused: boolean
  positionMs: number
  durationMs: number
}

interface Seat {
  engine: MediaEngine
  key: string | undefined
}

export interface PoolOptions {
  size?: number
  muted?: boolean
  /** False: neighbors are not loaded ahead (Save-Data). */
  preload?: boolean
  autoplay?: boolean
}

const IDLE: PlayerState = {
  key: undefined,
  status: 'idle',
  muted: true,
  soundRefused: false,
  positionMs: 0,
  durationMs: 0,
}

/**
 * Three recycled players for an endless feed, outside React. The active video loads first; its neighbors load their
 * first seconds once it has a frame. A slot element per key determines the place of its player on the page.
 */
export class PlayerPool {
  private readonly seats: Seat[]
  private readonly slots = new Map<string, HTMLElement>()
  private readonly listeners = new Set<() => void>()
  private readonly preload: boolean
  private autoplay: boolean
  private wanted: PoolItem[] = []
  private wantMuted: boolean
  private current: PlayerState

  constructor(createEngine: () => MediaEngine, options: PoolOptions = {}) {
    this.seats = Array.from({ length: options.size ?? 3 }, () => this.seat(createEngine()))
    this.preload = options.preload ?? true
    this.autoplay = options.autoplay ?? true
    this.wantMuted = options.muted ?? true
    this.current = { ...IDLE, muted: this.wantMuted }
  }

  readonly state = (): PlayerState => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Sets the element in which the video of `key` is shown; null if it was removed. */
  placeSlot(key: string, slot: HTMLElement | null): void {
    if (slot === null) {
      this.slots.delete(key)
      return
    }
    this.slots.set(key, slot)
    const seat = this.seatOf(key)
    if (seat !== undefined) this.mount(seat)
    if (seat !== undefined && key === this.current.key && this.autoplay) void this.play()
  }

  /** Shows `items[0]`, and keeps the others ready in this order. At most as many as there are players. */
  show(items: PoolItem[]): void {
    const [active] = items
    if (active === undefined) return this.release()
    this.wanted = items.slice(0, this.seats.length)
    const changed = this.current.key !== active.key
    this.freeUnwanted()
    if (changed) this.activate(active)
    else if (this.hasFrame(active.key)) this.preloadNeighbors()
  }

  /** Stops and unloads everything (the page is left). Slots are kept. */
  release(): void {
    this.wanted = []
    this.freeUnwanted()
    this.update({ ...IDLE, muted: this.wantMuted })
  }

  async play(): Promise<void> {
    const seat = this.activeSeat()
    if (seat === undefined || !seat.engine.element.isConnected) return
    const { element } = seat.engine
    this.autoplay = true
    element.muted = this.wantMuted
    try {
      await element.play()
      this.update({ muted: element.muted, soundRefused: element.muted && !this.wantMuted })
    } catch (error) {
      await this.playRefused(seat, error)
    }
  }

  /** The element of the visible video. */
  activeElement(): HTMLVideoElement | undefined {
    return this.activeSeat()?.engine.element
  }

  pause(): void {
    this.activeSeat()?.engine.element.pause()
  }

  toggle(): void {
    if (this.current.status === 'playing' || this.current.status === 'stalled') this.pause()
    else void this.play()
  }

  setMuted(muted: boolean): void {
    this.wantMuted = muted
    const element = this.activeSeat()?.engine.element
    if (element !== undefined) element.muted = muted
    this.update({ muted, soundRefused: false })
  }

  seekBy(seconds: number): void {
    const element = this.activeSeat()?.engine.element
    if (element === undefined || !Number.isFinite(element.duration)) return
    this.seekTo((element.currentTime + seconds) * 1000)
  }

  seekTo(positionMs: number): void {
    const element = this.activeSeat()?.engine.element
    if (element === undefined || !Number.isFinite(element.duration)) return
    element.currentTime = Math.min(Math.max(0, positionMs / 1000), Math.max(0, element.duration - 0.1))
    this.readTime(element)
  }

  /** Loads the active video again after an error. */
  retry(): void {
    const active = this.wanted[0]
    const seat = this.activeSeat()
    if (active === undefined || seat === undefined) return
    this.update({ status: 'loading' })
    seat.engine.load(active.url)
    void this.play()
  }

  private seat(engine: MediaEngine): Seat {
    const seat: Seat = { engine, key: undefined }
    const { element } = engine
    const when = (type: string, react: () => void) =>
      element.addEventListener(type, () => {
        if (this.isActive(seat)) react()
      })
    element.addEventListener('loadeddata', () => this.gotFrame(seat))
    when('playing', () => {
      this.update({ status: 'playing', muted: element.muted })
      if (this.hasFrame(seat.key)) this.preloadNeighbors()
    })
    when('pause', () => this.update({ status: 'paused' }))
    when('waiting', () => this.update({ status: this.hasFrame(seat.key) ? 'stalled' : 'loading' }))
    when('timeupdate', () => this.readTime(element))
    when('durationchange', () => this.readTime(element))
    engine.onFatal(() => {
      if (this.isActive(seat)) this.update({ status: 'error' })
      else this.free(seat)
    })
    return seat
  }

  private activate(item: PoolItem): void {
    const previous = this.activeSeat()
    this.update({ ...IDLE, key: item.key, status: 'loading', muted: this.wantMuted })
    if (previous !== undefined) {
      previous.engine.element.pause()
      previous.engine.setActive(false)
    }
    const seat = this.seatOf(item.key) ?? this.assign(item)
    if (seat === undefined) return
    seat.engine.setActive(true)
    seat.engine.element.currentTime = 0
    if (this.autoplay) void this.play()
    else this.update({ status: 'paused' })
    if (this.hasFrame(item.key)) this.preloadNeighbors()
  }

  private assign(item: PoolItem): Seat | undefined {
    const seat = this.seats.find((candidate) => candidate.key === undefined)
    if (seat === undefined) return undefined
    seat.key = item.key
    seat.engine.setActive(item.key === this.current.key)
    seat.engine.load(item.url)
    this.mount(seat)
    return seat
  }

  private preloadNeighbors(): void {
    if (!this.preload) return
    for (const item of this.wanted.slice(1)) {
      if (this.seatOf(item.key) === undefined) this.assign(item)
    }
  }

  private freeUnwanted(): void {
    for (const seat of this.seats) {
      if (seat.key !== undefined && !this.wanted.some((item) => item.key === seat.key)) this.free(seat)
    }
  }

  private free(seat: Seat): void {
    const slot = this.slots.get(seat.key ?? '')
    if (slot !== undefined) delete slot.dataset['frame']
    seat.key = undefined
    seat.engine.element.pause()
    seat.engine.setActive(false)
    seat.engine.unload()
    seat.engine.element.remove()
  }

  private mount(seat: Seat): void {
    const slot = this.slots.get(seat.key ?? '')
    if (slot === undefined || seat.engine.element.parentElement === slot) return
    slot.append(seat.engine.element)
    if (seat.engine.element.readyState >= 2) slot.dataset['frame'] = 'true'
  }

  private gotFrame(seat: Seat): void {
    const slot = this.slots.get(seat.key ?? '')
    if (slot !== undefined) slot.dataset['frame'] = 'true'
    if (!this.isActive(seat)) return
    this.preloadNeighbors()
    if (this.autoplay && seat.engine.element.paused) void this.play()
  }

  private async playRefused(seat: Seat, error: unknown): Promise<void> {
    const refused = error instanceof DOMException && error.name === 'NotAllowedError'
    if (!refused || !this.isActive(seat)) return
    if (seat.engine.element.muted) return this.update({ status: 'paused' })
    seat.engine.element.muted = true
    this.update({ muted: true, soundRefused: true })
    await seat.engine.element.play().catch(() => this.update({ status: 'paused' }))
  }

  private readTime(element: HTMLVideoElement): void {
    const durationMs = Number.isFinite(element.duration) ? element.duration * 1000 : 0
    this.update({ positionMs: element.currentTime * 1000, durationMs })
  }

  private hasFrame(key: string | undefined): boolean {
    return (this.seatOf(key)?.engine.element.readyState ?? 0) >= 2
  }

  private seatOf(key: string | undefined): Seat | undefined {
    return key === undefined ? undefined : this.seats.find((seat) => seat.key === key)
  }

  private activeSeat(): Seat | undefined {
    return this.seatOf(this.current.key)
  }

  private isActive(seat: Seat): boolean {
    return seat.key !== undefined && seat.key === this.current.key
  }

  private update(change: Partial<PlayerState>): void {
    this.current = { ...this.current, ...change }
    this.listeners.forEach((listener) => listener())
  }
}
