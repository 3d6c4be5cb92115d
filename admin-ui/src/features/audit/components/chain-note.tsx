import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/shared/components/query-view'
import { auditCheckQuery, type AuditCheck } from '../api/get-audit-check'
import { faultText } from '../hooks/fault-text'
import styles from './audit.module.css'

/** The log is verified every night; two days without are too many. */
const OVERDUE_MS = 48 * 3600 * 1000

/** Whether the log is what was written, as far as the last verification says. */
export function ChainNote() {
  const query = useQuery(auditCheckQuery)
  return (
    <QueryView query={query} skeletonRows={1}>
      {(check) => <Result check={check} readAt={query.dataUpdatedAt} />}
    </QueryView>
  )
}

function Result({ check, readAt }: { check: AuditCheck; readAt: number }) {
  if (check.checkedAt === null) return <Note tone="info">The chain has not been verified yet.</Note>
  if (check.faults > 0) return <Faults check={check} verifiedAt={check.checkedAt} />
  const isOverdue = readAt - Date.parse(check.checkedAt) > OVERDUE_MS
  return (
    <Note tone={isOverdue ? 'warn' : 'good'}>
      Chain intact up to entry {formatNumber(check.headSeq)}, verified {formatDateTime(check.checkedAt)}
      {isOverdue && '. It should be verified every night'}
    </Note>
  )
}

function Faults({ check, verifiedAt }: { check: AuditCheck; verifiedAt: string }) {
  const more = check.faults - check.listed.length
  return (
    <Note tone="bad" kind="block" role="alert">
      <b>The log is not what was written. Verified {formatDateTime(verifiedAt)}:</b>
      <ul className={styles['faults']}>
        {check.listed.map((fault) => (
          <li key={`${fault.kind} ${fault.seq} ${fault.entryId ?? ''}`}>
            {faultText(fault)} {fault.entryId !== null && <code>{fault.entryId}</code>}
          </li>
        ))}
        {more > 0 && <li>And {formatNumber(more)} more.</li>}
      </ul>
      <span>
        {check.intactAt === null ? 'It was never found intact.' : `Last found intact ${formatDateTime(check.intactAt)}.`}
      </span>
    </Note>
  )
}
