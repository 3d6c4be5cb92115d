import { useEffect, useRef, useState, type RefObject } from 'react'

interface SnapList {
  /** The page that fills the scroller. */
  index: number
  /** Scrolls by whole pages; quick presses add up. */
  step: (by: number) => void
}

/** Tracks the visible page of a snapping scroller; the browser does the scrolling. */
export function useSnapList(scroller: RefObject<HTMLElement | null>): SnapList {
  const [index, setIndex] = useState(0)
  const target = useRef<number>(undefined)
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    let frame = 0
    const read = () => {
      if (element.clientHeight === 0) return
      const shown = Math.round(element.scrollTop / element.clientHeight)
      if (shown === target.current) target.current = undefined
      setIndex(shown)
    }
    const onScroll = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(read)
    }
    const onScrollEnd = () => {
      target.current = undefined
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('scrollend', onScrollEnd)
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', onScroll)
      element.removeEventListener('scrollend', onScrollEnd)
    }
  }, [scroller])

  const step = (by: number) => {
    const element = scroller.current
    if (element === null) return
    const from = target.current ?? Math.round(element.scrollTop / element.clientHeight)
    const last = Math.round(element.scrollHeight / element.clientHeight) - 1
    target.current = Math.min(last, Math.max(0, from + by))
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    element.scrollTo({ top: target.current * element.clientHeight, behavior: calm ? 'instant' : 'smooth' })
  }
  return { index, step }
}
