import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { useRef, useState } from 'react'

interface Item {
  id: string
}

/** A mark that j/k (or the arrows) move through a list of links; Enter opens, x picks, Home/End jump. */
export function useListKeys(items: readonly Item[], open: (id: string) => void, pick: (id: string) => void) {
  const ref = useRef<HTMLOListElement>(null)
  const [chosen, setChosen] = useState<string>()
  const at = items.findIndex((item) => item.id === chosen)

  const move = (to: number) => {
    const item = items[Math.max(0, Math.min(items.length - 1, to))]
    if (item === undefined) return
    setChosen(item.id)
    const rows = [...(ref.current?.querySelectorAll<HTMLElement>('[data-case]') ?? [])]
    rows.find((row) => row.dataset['case'] === item.id)?.focus()
  }

  useShortcuts({
    j: () => move(at + 1),
    ArrowDown: () => move(at + 1),
    k: () => move(at < 0 ? 0 : at - 1),
    ArrowUp: () => move(at < 0 ? 0 : at - 1),
    Home: () => move(0),
    End: () => move(items.length - 1),
    x: () => {
      const item = items[at]
      if (item !== undefined) pick(item.id)
    },
    Enter: () => {
      const item = items[at]
      if (item !== undefined) open(item.id)
    },
  })

  return { ref, selectedId: at < 0 ? undefined : chosen, select: setChosen }
}
