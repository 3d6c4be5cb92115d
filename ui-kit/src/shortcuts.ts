import { useEffect, useRef } from 'react'

/** Actions by key name as in KeyboardEvent.key (single letters in lower case, ' ' for the space bar). */
export type ShortcutMap = Record<string, (event: KeyboardEvent) => void>

/** Whether key presses go into a text field. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  return target.isContentEditable || target.matches('input, textarea, select, [role="textbox"], [role="combobox"]')
}

function activatesItself(key: string, target: EventTarget | null): boolean {
  return (key === ' ' || key === 'Enter') && target instanceof HTMLElement && target.matches('button, a, summary, video')
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role="dialog"]') !== null
}

/** True when the key press belongs to a text field, a dialog, a browser shortcut or the focused control. */
export function isForeignKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true
  if (isInDialog(event.target)) return true
  return isTyping(event.target) || activatesItself(event.key, event.target)
}

/** Runs the entry of `map` for a pressed key on the whole page while `enabled`. */
export function useShortcuts(map: ShortcutMap, enabled = true): void {
  const latest = useRef(map)
  useEffect(() => {
    latest.current = map
  })
  useEffect(() => {
    if (!enabled) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (isForeignKey(event)) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      const action = latest.current[key]
      if (action === undefined) return
      event.preventDefault()
      action(event)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}
