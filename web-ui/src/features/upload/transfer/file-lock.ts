interface LockHandlers {
  onHeld: () => void
  /** Another tab has it. */
  onBusy: () => void
  /** The other tab has released it; this does not acquire the lock. */
  onFree: () => void
}

/**
 * A lock on sending one file, among the tabs of this browser. Returns a function that releases it or stops waiting.
 * Without Web Locks (plain http), every tab acquires it, and the server serializes the writers.
 */
export function takeFileLock(name: string, { onHeld, onBusy, onFree }: LockHandlers): () => void {
  const { locks } = navigator as { locks?: LockManager }
  const ended = new AbortController()
  const letGo = new Promise<void>((resolve) => {
    ended.signal.addEventListener('abort', () => resolve())
  })
  const waitForOther = () => {
    locks?.request(name, { signal: ended.signal }, onFree).catch(() => undefined)
  }
  const take = (lock: Lock | null) => {
    if (ended.signal.aborted) return undefined
    if (lock !== null) {
      onHeld()
      return letGo
    }
    onBusy()
    waitForOther()
    return undefined
  }
  if (locks === undefined) queueMicrotask(() => ended.signal.aborted || onHeld())
  else void locks.request(name, { ifAvailable: true }, take)
  return () => ended.abort()
}
