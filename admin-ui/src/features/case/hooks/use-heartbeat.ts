import { useEffect } from 'react'

/** Well below the lease, so that several can fail before the claim runs out. */
export const BEAT_MS = 60_000
const RETRY_MS = 10_000
/** Without a sign of life for so long, nobody works on the case, and others may have it. */
export const IDLE_MS = 5 * 60_000

const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const

/**
 * Calls `beat` at once and then every BEAT_MS while `enabled` and somebody is at the page; sooner again after a failure.
 * After a pause it is called as soon as somebody is back.
 *
 * @param beat resolves with whether it succeeded
 */
export function useHeartbeat(beat: () => Promise<boolean>, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    let left = false
    let seenAt = Date.now()
    let dueAt = seenAt
    const check = () => {
      const now = Date.now()
      if (now < dueAt || now - seenAt >= IDLE_MS || document.visibilityState === 'hidden') return
      dueAt = now + BEAT_MS
      void beat().then((succeeded) => {
        if (!succeeded && !left) dueAt = Date.now() + RETRY_MS
      })
    }
    const onLife = () => {
      seenAt = Date.now()
      check()
    }
    check()
    const timer = setInterval(check, RETRY_MS)
    SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, onLife))
    document.addEventListener('visibilitychange', check)
    return () => {
      left = true
      clearInterval(timer)
      SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, onLife))
      document.removeEventListener('visibilitychange', check)
    }
  }, [beat, enabled])
}
