import { formatDateTime } from '@kinora/ui-kit/format'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import type { Statement } from '@/shared/api/types'
import { useAppeal } from '../api/decisions'
import { appealTexts, decisionTexts } from '../texts'
import { AppealForm } from './appeal-form'
import { AppealState } from './appeal-state'

/** Why a decision cannot be contested, where it has not been. */
function closedText({ facts, inForce, redress }: Statement): string | undefined {
  if (redress === null) return undefined
  if (!inForce) return decisionTexts.replaced
  const over = Date.parse(redress.appealUntil) <= Date.now()
  return over && facts.source !== 'APPEAL' ? decisionTexts.tooLate(formatDateTime(redress.appealUntil)) : decisionTexts.final
}

/** What can be done about a decision: an appeal, what became of it, or why there is none. */
export function Redress({ statement }: { statement: Statement }) {
  const { redress } = statement
  const appeal = useAppeal(statement.id)
  const [open, setOpen] = useState(false)
  if (redress === null) return null
  if (redress.appeal !== null) {
    return (
      <>
        <AppealState appeal={redress.appeal} />
        {redress.appeal.answer === 'UPHELD' && <p className="text-text">{decisionTexts.final}</p>}
      </>
    )
  }
  if (!redress.appealable) return <p className="text-text">{closedText(statement)}</p>
  if (open) {
    return (
      <AppealForm
        busy={appeal.isPending}
        error={appeal.error}
        onSend={(text) => appeal.mutate(text, { onSuccess: () => setOpen(false) })}
        onClose={() => setOpen(false)}
      />
    )
  }
  return (
    <div className="grid justify-items-start gap-2 text-text">
      <p>
        <b>{appealTexts.title}</b> {appealTexts.hint(formatDateTime(redress.appealUntil))}
      </p>
      <Button look="primary" onClick={() => setOpen(true)}>
        {appealTexts.open}
      </Button>
    </div>
  )
}
