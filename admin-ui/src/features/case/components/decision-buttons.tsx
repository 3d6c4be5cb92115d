import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import type { CaseDecision } from '../hooks/use-case-decision'
import { latestDecision } from '../hooks/latest-decision'
import { mayRestrict } from '../hooks/verbs'
import { RestrictionPicker } from './restriction-picker'
import styles from './decision-panel.module.css'

interface DecisionButtonsProps {
  item: ModerationCase
  decision: CaseDecision
  enabled: boolean
}

/**
 * Approve, restrict, reject, hold back or escalate, in the words of the case. On a decided case only actions with an effect
 * are enabled.
 */
export function DecisionButtons({ item, decision, enabled }: DecisionButtonsProps) {
  const { overriding, propose, verbs, restrictions } = decision
  const outcome = overriding ? latestDecision(item)?.outcome : undefined
  const restricts = mayRestrict(item)
  const mayApprove = enabled && outcome !== 'APPROVED'
  const mayRestrictNow = enabled && restricts
  const mayReject = enabled && outcome !== 'REJECTED'
  const mayEscalate = enabled && !overriding
  // a decided report or appeal is answered; whoever wants to hold its content back has the case of its screening
  const holds = item.heldAt === null && (!overriding || (item.purpose === 'SCREENING' && outcome !== 'REJECTED'))
  const mayHold = enabled && holds
  const approve = () => propose('APPROVE')
  const apply = () => {
    if (restrictions.complete) propose('RESTRICT')
  }
  const restrict = () => (restrictions.opened ? apply() : restrictions.open())
  const hold = () => propose('HOLD')
  const reject = () => propose('REJECT')
  const escalate = () => propose('ESCALATE')
  useShortcuts({ a: approve }, mayApprove)
  useShortcuts({ l: restrict }, mayRestrictNow)
  useShortcuts({ h: hold }, mayHold)
  useShortcuts({ r: reject }, mayReject)
  useShortcuts({ e: escalate }, mayEscalate)
  if (restrictions.opened && mayRestrictNow) return <RestrictionPicker draft={restrictions} onRestrict={apply} />
  return (
    <div className={styles['verbs']} data-three={restricts}>
      <Button look="good" disabled={!mayApprove} onClick={approve}>
        {verbs.APPROVE.name} <KeyHint>a</KeyHint>
      </Button>
      {restricts && (
        <Button disabled={!mayRestrictNow} onClick={restrict} aria-expanded={false} title="It stays, with restrictions">
          {verbs.RESTRICT.name} <KeyHint>l</KeyHint>
        </Button>
      )}
      <Button look="bad" disabled={!mayReject} onClick={reject}>
        {verbs.REJECT.name} <KeyHint>r</KeyHint>
      </Button>
      {holds && (
        <Button disabled={!mayHold} onClick={hold} title="Nobody sees it until somebody decides">
          {verbs.HOLD.name} <KeyHint>h</KeyHint>
        </Button>
      )}
      {!overriding && (
        <Button className={styles['escalate'] ?? ''} disabled={!mayEscalate} onClick={escalate}>
          {verbs.ESCALATE.name} <KeyHint>e</KeyHint>
        </Button>
      )}
    </div>
  )
}
