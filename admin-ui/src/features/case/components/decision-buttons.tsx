import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import type { CaseDecision } from '../hooks/use-case-decision'
import { latestDecision } from '../hooks/latest-decision'
import styles from './decision-panel.module.css'

interface DecisionButtonsProps {
  item: ModerationCase
  decision: CaseDecision
  enabled: boolean
}

/** Approve, reject, or escalate. On a decided case only actions with an effect are enabled. */
export function DecisionButtons({ item, decision, enabled }: DecisionButtonsProps) {
  const outcome = decision.overriding ? latestDecision(item)?.outcome : undefined
  const mayApprove = enabled && outcome !== 'APPROVED'
  const mayReject = enabled && outcome !== 'REJECTED'
  const approve = () => decision.propose('APPROVE')
  const reject = () => decision.propose('REJECT')
  useShortcuts({ a: approve }, mayApprove)
  useShortcuts({ r: reject }, mayReject)
  const mayEscalate = enabled && !decision.overriding
  const escalate = () => decision.propose('ESCALATE')
  useShortcuts({ e: escalate }, mayEscalate)
  return (
    <div className={styles['verbs']}>
      <Button look="good" disabled={!mayApprove} onClick={approve}>
        Approve <KeyHint>a</KeyHint>
      </Button>
      <Button look="bad" disabled={!mayReject} onClick={reject}>
        Reject <KeyHint>r</KeyHint>
      </Button>
      {!decision.overriding && (
        <Button className={styles['escalate'] ?? ''} disabled={!mayEscalate} onClick={escalate}>
          Escalate <KeyHint>e</KeyHint>
        </Button>
      )}
    </div>
  )
}
