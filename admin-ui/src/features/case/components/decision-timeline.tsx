import { formatDateTime } from '@kinora/ui-kit/format'
import type { Decision, HistoryEntry, ModerationCase } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { StatePanel } from '@/shared/components/state-panel'
import { restrictionsText } from '@/shared/moderation/restrictions'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import type { Watch } from '@/shared/moderation/exposure'
import { logDetailText } from '@/shared/moderation/open-reason'
import { logActionName } from '@/shared/words'
import { useWatches } from '../api/exposure'
import { decisionName } from '../hooks/latest-decision'
import { watchText } from '../hooks/watch-text'
import styles from './decision-timeline.module.css'

type Moment = { at: string; decision: Decision } | { at: string; entry: HistoryEntry }

function momentsOf(item: ModerationCase): Moment[] {
  // the log also has the decisions, but the decisions have more details
  const moments: Moment[] = [
    ...item.decisions.map((decision) => ({ at: decision.decidedAt, decision })),
    ...item.history.filter((entry) => !entry.action.startsWith('DECIDED') && entry.action !== 'HELD').map((entry) => ({ at: entry.at, entry })),
  ]
  return moments.sort((a, b) => Date.parse(b.at) - Date.parse(a.at))
}

/** The history of the case, newest first. */
export function DecisionTimeline({ item }: { item: ModerationCase }) {
  const moments = momentsOf(item)
  const watches = useWatches(item.id).data?.decisions ?? []
  return (
    <Card title="History">
      {moments.length === 0 ? (
        <StatePanel title="Nothing has happened yet" />
      ) : (
        <ol className={styles['timeline']}>
          {moments.map((moment) => (
            <li
              key={'decision' in moment ? moment.decision.id : `${moment.at}-${moment.entry.action}`}
              className={styles['moment']}
              data-decision={'decision' in moment}
            >
              <time dateTime={moment.at} className={styles['time']}>
                {formatDateTime(moment.at)}
              </time>
              {'decision' in moment ? <DecisionText decision={moment.decision} watch={watches.find(({ decisionId }) => decisionId === moment.decision.id)?.watch} item={item} /> : <EntryText entry={moment.entry} />}
            </li>
          ))}
        </ol>
      )}
    </Card>
  )
}

interface DecisionTextProps {
  decision: Decision
  watch: Watch | undefined
  item: ModerationCase
}

function DecisionText({ decision, watch, item }: DecisionTextProps) {
  const label = useReasonLabel()
  const who = decision.automated ? 'Automated screening' : `@${decision.actor?.handle ?? 'unknown'}`
  const overrides = decision.previousDecisionId !== null
  return (
    <div>
      <p>
        <b>{decisionName(decision)}</b> · {label(decision.reasonCode)}
        {overrides && ' · overrides the decision before'}
      </p>
      {decision.restrictions !== null && <p>{restrictionsText(decision.restrictions)}</p>}
      <p className={styles['detail']}>{who}</p>
      {!decision.automated && watch !== undefined && <p className={styles['detail']}>{watchText(watch, item)}</p>}
      {decision.note !== null && decision.note !== '' && <p>{decision.note}</p>}
    </div>
  )
}

function EntryText({ entry }: { entry: HistoryEntry }) {
  return (
    <div>
      <p>{logActionName(entry.action)}</p>
      <p className={styles['detail']}>
        {entry.actor === null ? 'Automated' : `@${entry.actor}`}
        {entry.detail !== null && entry.detail !== '' && ` · ${logDetailText(entry.action, entry.detail)}`}
      </p>
    </div>
  )
}
