import type { ReactNode } from 'react'
import styles from './key-hint.module.css'

/** The key that does the same, printed on its control; screen readers are told by the `?` sheet instead. */
export function KeyHint({ children }: { children: ReactNode }) {
  return (
    <kbd className={styles['key']} aria-hidden="true">
      {children}
    </kbd>
  )
}
