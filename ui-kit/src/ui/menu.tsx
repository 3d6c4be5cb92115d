import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from '../cx'
import { Button } from './button'
import { Icon, type IconName } from './icon'
import styles from './menu.module.css'

export interface MenuItem {
  label: string
  icon?: IconName
  tone?: 'bad'
  run: () => void
}

interface MenuProps {
  /** Names the button for screen readers. */
  label: string
  text: ReactNode
  items: readonly MenuItem[]
}

/** A button that opens a menu (APG menu button): arrows move, Escape closes and returns the focus. */
export function Menu({ label, text, items }: MenuProps) {
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (!open) return
    box.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus()
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && box.current?.contains(event.target) !== true) setOpen(false)
    }
    document.addEventListener('pointerdown', onPointer)
    return () => document.removeEventListener('pointerdown', onPointer)
  }, [open])

  const close = () => {
    setOpen(false)
    box.current?.querySelector('button')?.focus()
  }
  const move = (to: (at: number, count: number) => number) => {
    const entries = [...(box.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    const at = entries.findIndex((entry) => entry === document.activeElement)
    entries.at(to(at, entries.length) % entries.length)?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const keys: Record<string, () => void> = {
      ArrowDown: () => move((at) => at + 1),
      ArrowUp: () => move((at, count) => at - 1 + count),
      Home: () => move(() => 0),
      End: () => move((_at, count) => count - 1),
      Escape: close,
      Tab: () => setOpen(false),
    }
    const act = keys[event.key]
    if (act === undefined) return
    if (event.key !== 'Tab') event.preventDefault()
    event.stopPropagation()
    act()
  }
  return (
    <div ref={box} className={styles['menu']}>
      <Button
        size="small"
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {text}
      </Button>
      {open && (
        <div id={id} role="menu" aria-label={label} tabIndex={-1} className={styles['list']} onKeyDown={onKeyDown}>
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className={cx(styles['item'], item.tone === 'bad' && styles['bad'])}
              onClick={() => {
                close()
                item.run()
              }}
            >
              {item.icon !== undefined && <Icon name={item.icon} size={18} />}
              {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  )
}
