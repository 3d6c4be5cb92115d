import { formatDateTime } from '@kinora/ui-kit/format'
import { Note, type Tone } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import type { Statement } from '@/shared/api/types'
import { reasonText } from '@/shared/lib/reasons'
import { saveJson } from '../save-json'
import { decisionTexts, heldTitle, outcomeTexts } from '../texts'
import { Redress } from './redress'
import { StatementFacts } from './statement-facts'

interface StatementViewProps {
  statement: Statement
  /** What was decided, where the place says it better than the outcome. */
  title?: string | undefined
  level?: 2 | 3
  onSeek?: ((positionMs: number) => void) | undefined
}

const TONES: Record<Statement['outcome'], Tone> = { APPROVED: 'good', REJECTED: 'bad', RESTRICTED: 'warn' }

/** The statement of reasons of one decision, and the appeal against it. */
export function StatementView({ statement, title, level = 2, onSeek }: StatementViewProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  const reason = reasonText(statement.reasonCode)
  const held = statement.restriction?.visibility === 'SUSPENDED'
  return (
    <Note tone={held ? 'warn' : TONES[statement.outcome]} kind="block">
      <Heading className="font-display text-lg font-bold">{title ?? (held ? heldTitle : outcomeTexts[statement.outcome])}</Heading>
      <p>
        {reason !== undefined && <b>{reason}.</b>} {statement.statement}
      </p>
      <p className="text-sm">
        {statement.automated ? decisionTexts.automated : decisionTexts.human} · {formatDateTime(statement.decidedAt)}
      </p>
      <StatementFacts statement={statement} onSeek={onSeek} />
      <Redress statement={statement} />
      <Button size="small" className="justify-self-start" onClick={() => saveJson(statement, `decision-${statement.id}.json`)}>
        {decisionTexts.download}
      </Button>
    </Note>
  )
}
