import type { Statement } from '@/shared/api/types'
import { decisionTexts } from '../texts'
import { StatementView } from './statement-view'

interface EarlierProps {
  statements: Statement[]
  onSeek?: ((positionMs: number) => void) | undefined
}

/** A check after a change of words that found nothing explains nothing. */
const explains = ({ outcome, facts }: Statement) => outcome !== 'APPROVED' || facts.source !== 'OWN_INITIATIVE'

/** Decisions that a later one has replaced, collapsed. */
export function EarlierDecisions({ statements, onSeek }: EarlierProps) {
  const shown = statements.filter(explains)
  if (shown.length === 0) return null
  return (
    <details>
      <summary className="min-h-8 cursor-pointer font-semibold">
        {decisionTexts.earlier} ({shown.length})
      </summary>
      <ul className="grid gap-3 pt-3">
        {shown.map((statement) => (
          <li key={statement.id}>
            <StatementView statement={statement} level={3} onSeek={onSeek} />
          </li>
        ))}
      </ul>
    </details>
  )
}
