import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { useLedger } from '@/shared/moderation/exposure'
import styles from './shell.module.css'

const CLOCK = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' })

/** Proposes a break after much hard content. It can be waved away, and comes back with the next one that is due. */
export function BreakBanner() {
  const due = useLedger().data?.breakProposed ?? null
  const [dismissed, setDismissed] = useState(false)
  if (due === null) {
    if (dismissed) setDismissed(false)
    return null
  }
  if (dismissed) return null
  return (
    <output className={styles['banner']}>
      You have looked at {Math.round(due.seenSeconds / 60)} minutes of hard content without a break. Take {due.minutes} minutes away from
      it, until {CLOCK.format(new Date(due.until))}.{' '}
      <Button size="small" onClick={() => setDismissed(true)}>
        Not now
      </Button>
    </output>
  )
}
