import { useLiveStatus } from '@/shared/live'
import styles from './shell.module.css'

/** Says that live updates have stopped; every page still works by asking again. */
export function ConnectionBanner() {
  if (useLiveStatus() !== 'lost') return null
  return (
    <output className={styles['banner']}>
      Live updates are interrupted. Reconnecting…
    </output>
  )
}
