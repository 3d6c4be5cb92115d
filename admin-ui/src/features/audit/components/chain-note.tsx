import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { useQuery } from '@tanstack/react-query'
import { QueryView } from '@/shared/components/query-view'
import { accountCheckQuery, auditCheckQuery, type AuditCheck } from '../api/get-audit-check'
import { faultText } from '../hooks/fault-text'
import styles from './audit.module.css'

/** The log is verified every night; two days without are too many. */
const OVERDUE_MS = 48 * 3600 * 1000

/** Whether the log is what was written, as far as the last verification says. */
export function ChainNote() {
  const query = useQuery(auditCheckQuery)
  return (
    <QueryView query={query} skeletonRows={1}>
      {(check) => <Result what="The log" chain="Chain" check={check} readAt={query.dataUpdatedAt} />}
    </QueryView>
  )
}

/** The same for the gateway's record of accounts: roles, locks, passwords and erasures. */
export function AccountChainNote() {
  const query = useQuery(accountCheckQuery)
  return (
    <QueryView query={query} skeletonRows={1}>
      {(check) => <Result what="The record of accounts" chain="Record of accounts" check={check} readAt={query.dataUpdatedAt} />}
    </QueryView>
  )
}

interface ResultProps {
  what: string
  chain: string
  check: AuditCheck
  readAt: number
}

function Result({ what, chain, check, readAt }: ResultProps) {
  if (check.checkedAt === null) return <Note tone="info">{what} has not been verified yet.</Note>
  if (check.faults > 0) return <Faults what={what} check={check} verifiedAt={check.checkedAt} />
  const isOverdue = readAt - Date.parse(check.checkedAt) > OVERDUE_MS
  return (
    <Note tone={isOverdue ? 'warn' : 'good'}>
      {chain} intact up to entry {formatNumber(check.headSeq)}, verified {formatDateTime(check.checkedAt)}
      {isOverdue && '. It should be verified every night'}
    </Note>
  )
}

function Faults({ what, check, verifiedAt }: { what: string; check: AuditCheck; verifiedAt: string }) {
  const more = check.faults - check.listed.length
  return (
    <Note tone="bad" kind="block" role="alert">
      <b>{what} is not what was written. Verified {formatDateTime(verifiedAt)}:</b>
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
