import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Table } from '@kinora/ui-kit/ui/table'
import { Link } from '@tanstack/react-router'
import { logDetailText } from '@/shared/moderation/open-reason'
import { logActionName } from '@/shared/words'
import type { AuditLine } from '../api/list-audit-log'
import styles from './audit.module.css'

interface AuditTableProps {
  lines: readonly AuditLine[]
  onContent: (contentId: string) => void
}

export function AuditTable({ lines, onContent }: AuditTableProps) {
  return (
    <Table columns={['No.', 'When', 'Who', 'What', 'Case', 'Content']}>
        {lines.map((line) => (
          <tr key={line.id}>
            <td className={styles['quiet']}>{formatNumber(line.seq)}</td>
            <td className={styles['quiet']}>{formatDateTime(line.at)}</td>
            <td>{line.actor === null ? <span className={styles['quiet']}>Automated</span> : `@${line.actor.handle}`}</td>
            <td>
              <b>{logActionName(line.action)}</b>
              {line.detail !== null && <span className={styles['detail']}>{logDetailText(line.action, line.detail)}</span>}
            </td>
            <td>
              {line.caseId === null ? (
                <span className={styles['quiet']}>{line.subject}</span>
              ) : (
                <Link to="/cases/$caseId" params={{ caseId: line.caseId }} search={{ state: 'OPEN' }}>
                  Open case
                </Link>
              )}
            </td>
            <td>{line.contentId !== null && <ContentButton id={line.contentId} onContent={onContent} />}</td>
          </tr>
        ))}
    </Table>
  )
}

interface ContentButtonProps {
  id: string
  onContent: (contentId: string) => void
}

function ContentButton({ id, onContent }: ContentButtonProps) {
  return (
    <button type="button" className={styles['idButton']} onClick={() => onContent(id)}>
      {id.slice(-12)}
      <span className="visually-hidden">: show only this content</span>
    </button>
  )
}
