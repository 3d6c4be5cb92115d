import type { ReactNode } from 'react'
import styles from './key-hint.module.css'

/** The shortcut of a control, shown on it; for screen readers the `?` sheet lists it instead. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {children}
    </kbd>
  )
}
