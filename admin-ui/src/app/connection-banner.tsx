import { useLiveStatus } from '@/shared/live'
import styles from './shell.module.css'

/** Shows that live updates have stopped; every page still works by refetching. */
export function ConnectionBanner() {
  if (useLiveStatus() !== 'lost') return null
  return (
    <output className={styles['banner']}>
      Live updates are interrupted. Reconnecting…
    </output>
  )
}
