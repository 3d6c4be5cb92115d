import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { MediaEngine } from './media-engine'
import { PlayerPool, type PoolItem, type PoolOptions } from './player-pool'

class FakeEngine implements MediaEngine {
  readonly element = document.createElement('video')
  readonly loaded: string[] = []
  active = false
  url: string | undefined
  playing = false
  fatal: () => void = () => undefined

  constructor(refuseSound: () => boolean) {
    this.element.play = () => {
      if (refuseSound() && !this.element.muted) return Promise.reject(new DOMException('no gesture', 'NotAllowedError'))
      this.playing = true
      this.element.dispatchEvent(new Event('playing'))
      return Promise.resolve()
    }
    this.element.pause = () => {
      if (!this.playing) return
      this.playing = false
      this.element.dispatchEvent(new Event('pause'))
    }
  }

  load(url: string): void {
    this.url = url
    this.loaded.push(url)
    Object.defineProperty(this.element, 'readyState', { value: 0, configurable: true })
  }

  setActive(active: boolean): void {
    this.active = active
  }

  unload(): void {
    this.url = undefined
  }

  onFatal(listener: () => void): void {
    this.fatal = listener
  }

  showFrame(): void {
    Object.defineProperty(this.element, 'readyState', { value: 2, configurable: true })
    this.element.dispatchEvent(new Event('loadeddata'))
  }
}

const item = (key: string): PoolItem => ({ key, url: `/media/${key}/master.m3u8` })

let engines: FakeEngine[]
let soundRefused: boolean

function createPool(options: PoolOptions = {}): PlayerPool {
  const pool = new PlayerPool(() => {
    const engine = new FakeEngine(() => soundRefused)
    engines.push(engine)
    return engine
  }, options)
  for (const key of ['a', 'b', 'c', 'd']) {
    const slot = document.createElement('div')
    document.body.append(slot)
    pool.placeSlot(key, slot)
  }
  return pool
}

const engineOf = (key: string) => engines.find((engine) => engine.url === item(key).url)

describe('PlayerPool', () => {
  beforeEach(() => {
    engines = []
    soundRefused = false
    document.body.replaceChildren()
  })

  it('never has more than three players', () => {
    const pool = createPool()
    pool.show([item('a'), item('b')])
    engineOf('a')!.showFrame()
    pool.show([item('b'), item('c'), item('a')])
    engineOf('b')!.showFrame()
    pool.show([item('c'), item('d'), item('b')])
    engineOf('c')!.showFrame()
    expect(engines).toHaveLength(3)
    expect(document.querySelectorAll('video')).toHaveLength(3)
    expect(engineOf('a')).toBeUndefined()
  })

  it('loads neighbors only after the shown video has a frame', () => {
    const pool = createPool()
    pool.show([item('a'), item('b')])
    expect(engineOf('b')).toBeUndefined()
    engineOf('a')!.showFrame()
    expect(engineOf('b')).toBeDefined()
    expect(engineOf('b')!.active).toBe(false)
    expect(engineOf('b')!.playing).toBe(false)
  })

  it('loads no neighbor when it must save data', () => {
    const pool = createPool({ preload: false })
    pool.show([item('a'), item('b')])
    engineOf('a')!.showFrame()
    expect(engineOf('b')).toBeUndefined()
  })

  it('plays a preloaded neighbor without loading it again and stops the one before', async () => {
    const pool = createPool()
    pool.show([item('a'), item('b')])
    engineOf('a')!.showFrame()
    const a = engineOf('a')!
    const b = engineOf('b')!
    pool.show([item('b'), item('c'), item('a')])
    await vi.waitFor(() => expect(pool.state().status).toBe('playing'))
    expect(b.loaded).toHaveLength(1)
    expect(b.playing).toBe(true)
    expect(a.playing).toBe(false)
    expect(pool.state().key).toBe('b')
  })

  it('falls back to muted playing and says so when sound is refused', async () => {
    soundRefused = true
    const pool = createPool({ muted: false })
    pool.show([item('a')])
    await vi.waitFor(() => expect(pool.state()).toMatchObject({ status: 'playing', muted: true, soundRefused: true }))
  })

  it('keeps the sound choice for the next video', async () => {
    const pool = createPool()
    pool.show([item('a'), item('b')])
    pool.setMuted(false)
    pool.show([item('b')])
    await vi.waitFor(() => expect(pool.state().status).toBe('playing'))
    expect(engineOf('b')!.element.muted).toBe(false)
  })

  it('does not play by itself under reduced motion, but on request', async () => {
    const pool = createPool({ autoplay: false })
    pool.show([item('a')])
    engineOf('a')!.showFrame()
    expect(pool.state().status).toBe('paused')
    pool.toggle()
    await vi.waitFor(() => expect(pool.state().status).toBe('playing'))
  })

  it('shows an error of the shown video and loads it again on retry', () => {
    const pool = createPool()
    pool.show([item('a')])
    const engine = engineOf('a')!
    engine.fatal()
    expect(pool.state().status).toBe('error')
    pool.retry()
    expect(engine.loaded).toHaveLength(2)
  })

  it('unloads everything when the page is left', () => {
    const pool = createPool()
    pool.show([item('a'), item('b')])
    engineOf('a')!.showFrame()
    pool.release()
    expect(engines.every((engine) => engine.url === undefined)).toBe(true)
    expect(pool.state().status).toBe('idle')
  })
})
