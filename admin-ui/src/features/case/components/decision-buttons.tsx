import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import type { CaseDecision } from '../hooks/use-case-decision'
import { latestDecision } from '../hooks/latest-decision'
import { mayLimit } from '../hooks/verbs'
import styles from './decision-panel.module.css'

interface DecisionButtonsProps {
  item: ModerationCase
  decision: CaseDecision
  enabled: boolean
}

/** Approve, limit, reject or escalate, in the words of the case. On a decided case only actions with an effect are enabled. */
export function DecisionButtons({ item, decision, enabled }: DecisionButtonsProps) {
  const { overriding, propose, verbs } = decision
  const outcome = overriding ? latestDecision(item)?.outcome : undefined
  const limits = mayLimit(item)
  const mayApprove = enabled && outcome !== 'APPROVED'
  const mayLimitNow = enabled && limits && outcome !== 'RESTRICTED'
  const mayReject = enabled && outcome !== 'REJECTED'
  const mayEscalate = enabled && !overriding
  const approve = () => propose('APPROVE')
  const limit = () => propose('RESTRICT')
  const reject = () => propose('REJECT')
  const escalate = () => propose('ESCALATE')
  useShortcuts({ a: approve }, mayApprove)
  useShortcuts({ l: limit }, mayLimitNow)
  useShortcuts({ r: reject }, mayReject)
  useShortcuts({ e: escalate }, mayEscalate)
  return (
    <div className={styles['verbs']} data-three={limits}>
      <Button look="good" disabled={!mayApprove} onClick={approve}>
        {verbs.APPROVE.name} <KeyHint>a</KeyHint>
      </Button>
      {limits && (
        <Button disabled={!mayLimitNow} onClick={limit} title="Seen by link only, not in lists and feeds">
          {verbs.RESTRICT.name} <KeyHint>l</KeyHint>
        </Button>
      )}
      <Button look="bad" disabled={!mayReject} onClick={reject}>
        {verbs.REJECT.name} <KeyHint>r</KeyHint>
      </Button>
      {!overriding && (
        <Button className={styles['escalate'] ?? ''} disabled={!mayEscalate} onClick={escalate}>
          {verbs.ESCALATE.name} <KeyHint>e</KeyHint>
        </Button>
      )}
    </div>
  )
}
