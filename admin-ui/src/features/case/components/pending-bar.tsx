import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { KeyHint } from '@/shared/components/key-hint'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import type { CaseDecision } from '../hooks/use-case-decision'
import styles from './decision-panel.module.css'

/** The five seconds in which a decision can be undone. */
export function PendingBar({ decision }: { decision: CaseDecision }) {
  const label = useReasonLabel()
  const { pending, sending, undo, sendNow, verbs } = decision
  useShortcuts({ z: undo, y: sendNow, Escape: undo }, pending !== undefined)
  if (pending === undefined && !sending) return null
  return (
    <div className={styles['pending']} aria-live="polite">
      <div className={styles['pendingLine']}>
        <span className={styles['pendingText']}>
          {pending === undefined
            ? 'Sending…'
            : `${verbs[pending.draft.action].doing}: ${label(pending.draft.reasonCode)}`}
        </span>
        {pending !== undefined && (
          <Button size="small" onClick={undo}>
            Undo <KeyHint>z</KeyHint>
          </Button>
        )}
        {pending !== undefined && (
          <Button size="small" look="soft" onClick={sendNow}>
            Send now <KeyHint>y</KeyHint>
          </Button>
        )}
      </div>
      {pending !== undefined && <div key={pending.endsAt} className={styles['clock']} />}
    </div>
  )
}
