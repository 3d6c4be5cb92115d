interface LockHandlers {
  onHeld: () => void
  /** Another tab has it. */
  onBusy: () => void
  /** The other tab has let go; the lock is not taken by this. */
  onFree: () => void
}

/**
 * The right to send one file, among the tabs of this browser. Returns how to let go of it, or of the wish for it.
 * Where the browser has no Web Locks (plain http), everybody holds it: the server then orders the writers.
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
