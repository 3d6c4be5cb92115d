import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { takeFileLock } from './file-lock'

/** A minimal fake of Web Locks with one name, which jsdom does not have. */
class OneLock {
  private held = false
  private readonly waiting: (() => void)[] = []

  async request(_name: string, options: LockOptions, hold: (lock: Lock | null) => unknown): Promise<void> {
    await Promise.resolve()
    if (this.held && options.ifAvailable === true) {
      await hold(null)
      return
    }
    if (this.held) {
      await new Promise<void>((resolve, reject) => {
        options.signal?.addEventListener('abort', () => reject(new Error('aborted')))
        this.waiting.push(resolve)
      })
    }
    this.held = true
    await hold({} as Lock)
    this.held = false
    this.waiting.shift()?.()
  }
}

const tab = () => ({ onHeld: vi.fn(), onBusy: vi.fn(), onFree: vi.fn() })

describe('takeFileLock', () => {
  beforeEach(() => Object.defineProperty(navigator, 'locks', { value: new OneLock(), configurable: true }))
  afterEach(() => Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true }))

  it('lets one tab send, tells the other, and tells it again when the first stops', async () => {
    const [first, second, third] = [tab(), tab(), tab()]
    const stopFirst = takeFileLock('clip', first)
    await vi.waitFor(() => expect(first.onHeld).toHaveBeenCalled())
    takeFileLock('clip', second)
    await vi.waitFor(() => expect(second.onBusy).toHaveBeenCalled())
    expect(second.onHeld).not.toHaveBeenCalled()
    stopFirst()
    await vi.waitFor(() => expect(second.onFree).toHaveBeenCalled())
    takeFileLock('clip', third)
    await vi.waitFor(() => expect(third.onHeld).toHaveBeenCalled())
  })

  it('does not tell a tab that no longer wishes to send', async () => {
    const [first, second] = [tab(), tab()]
    const stopFirst = takeFileLock('clip', first)
    await vi.waitFor(() => expect(first.onHeld).toHaveBeenCalled())
    const stopSecond = takeFileLock('clip', second)
    await vi.waitFor(() => expect(second.onBusy).toHaveBeenCalled())
    stopSecond()
    stopFirst()
    const third = tab()
    takeFileLock('clip', third)
    await vi.waitFor(() => expect(third.onHeld).toHaveBeenCalled())
    expect(second.onFree).not.toHaveBeenCalled()
  })

  it('lets every tab send where the browser has no locks', async () => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true })
    const [first, second] = [tab(), tab()]
    takeFileLock('clip', first)
    takeFileLock('clip', second)
    await vi.waitFor(() => expect(second.onHeld).toHaveBeenCalled())
    expect(first.onHeld).toHaveBeenCalled()
  })
})
