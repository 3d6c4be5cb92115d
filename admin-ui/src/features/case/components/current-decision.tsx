import type { Decision, ModerationCase } from '@/shared/api/types'
import { TimeAgo } from '@/shared/components/time-ago'
import { restrictionsText } from '@/shared/moderation/restrictions'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { automatedDecision, decisionName, latestDecision } from '../hooks/latest-decision'
import styles from './decision-panel.module.css'

/** The current decision, and below it the automated one that a person overrode. */
export function CurrentDecision({ item }: { item: ModerationCase }) {
  const latest = latestDecision(item)
  const automated = automatedDecision(item)
  if (latest === undefined) return item.state === 'DECIDED' ? <SettledElsewhere /> : null
  return (
    <div className={styles['current']}>
      <Verdict decision={latest} />
      {automated !== undefined && automated.id !== latest.id && <Verdict decision={automated} />}
    </div>
  )
}

/** What people asked was answered by a decision in another case of the content. */
function SettledElsewhere() {
  return (
    <div className={styles['current']}>
      <p>Another decision about this content gave what was asked for here.</p>
    </div>
  )
}

function Verdict({ decision }: { decision: Decision }) {
  const label = useReasonLabel()
  const who = decision.automated ? 'Automated screening' : `@${decision.actor?.handle ?? 'unknown'}`
  return (
    <>
      <p>
        <b>{decisionName(decision)}</b> · {label(decision.reasonCode)}
      </p>
      {decision.restrictions !== null && <p>{restrictionsText(decision.restrictions)}</p>}
      <p className={styles['muted']}>
        {who}, <TimeAgo at={decision.decidedAt} />
        {decision.note !== null && decision.note !== '' && ` — ${decision.note}`}
      </p>
    </>
  )
}
