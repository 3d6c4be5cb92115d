import { formatDateTime } from '@kinora/ui-kit/format'
import { Table } from '@kinora/ui-kit/ui/table'
import { Link } from '@tanstack/react-router'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { humanize } from '@/shared/words'
import type { DecisionLine } from '../api/search-decisions'
import styles from './decisions.module.css'

const DONE = { APPROVE: 'Approved', REJECT: 'Rejected', RESTRICT: 'Restricted', ESCALATE: 'Escalated', HOLD: 'Held back' } as const

export function DecisionTable({ lines }: { lines: readonly DecisionLine[] }) {
  const reasonLabel = useReasonLabel()
  return (
    <Table columns={['When', 'What', 'Who', 'Content', 'Queue', 'Policy', 'Case']}>
      {lines.map((line) => (
        <tr key={line.id}>
          <td className={styles['quiet']}>{formatDateTime(line.decidedAt)}</td>
          <td>
            <b>{DONE[line.action]}</b>
            {line.action !== 'APPROVE' && <span>: {reasonLabel(line.reasonCode)}</span>}
            {line.note !== null && <span className={styles['noteText']}>{line.note}</span>}
          </td>
          <td>{line.actor === null ? 'Machine' : line.actor.handle === '' ? 'Erased account' : `@${line.actor.handle}`}</td>
          <td>{humanize(line.kind)}</td>
          <td>{humanize(line.queue)}</td>
          <td className={styles['quiet']}>{line.policyVersion}</td>
          <td>
            <Link to="/cases/$caseId" params={{ caseId: line.caseId }} search={{ state: 'DECIDED' }}>
              Open case
            </Link>
          </td>
        </tr>
      ))}
    </Table>
  )
}
