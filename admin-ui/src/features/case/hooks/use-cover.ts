import { useEffect, useState } from 'react'
import { reportReveal, type Covered } from '../api/exposure'

/** What a cover hides, of which case. */
export interface CoverOf {
  caseId: string
  covered: Covered
}

/**
 * Whether disturbing content is covered. It is covered at first, revealed on request only, which is recorded, and covered
 * again when the page is left, hidden or loses the focus.
 */
export function useCover(coverAtStart: boolean, { caseId, covered: what }: CoverOf) {
  const [covered, setCovered] = useState(coverAtStart)
  useEffect(() => {
    if (!coverAtStart) return
    const cover = () => setCovered(true)
    const onVisibility = () => {
      if (document.visibilityState === 'hidden') cover()
    }
    window.addEventListener('blur', cover)
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      window.removeEventListener('blur', cover)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [coverAtStart])
  const toggle = () => {
    // nobody must wait for the record; the service counts what arrives
    if (covered) reportReveal(caseId, what).catch(() => undefined)
    setCovered(!covered)
  }
  return { covered, toggle }
}
