import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * The width of an element in pixels, for drawings whose words keep their size.
 *
 * @param first until it is known
 */
export function useWidth<Of extends Element>(first: number): [RefObject<Of | null>, number] {
  const ref = useRef<Of>(null)
  const [width, setWidth] = useState(first)
  useEffect(() => {
    const element = ref.current
    if (element === null || typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.round(entry?.contentRect.width ?? 0)
      if (seen > 0) setWidth(seen)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
