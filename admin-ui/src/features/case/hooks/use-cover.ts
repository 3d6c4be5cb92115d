import { useEffect, useState } from 'react'

/**
 * Whether disturbing content is covered. It is covered at first, revealed on request only, and covered again when the
 * page is left, hidden or loses the focus.
 */
export function useCover(coverAtStart: boolean) {
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
  return { covered, toggle: () => setCovered((now) => !now) }
}
