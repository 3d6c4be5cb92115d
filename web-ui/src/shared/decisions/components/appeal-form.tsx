import { formatNumber } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { APPEAL_LIMIT, appealProblemTexts, appealTexts } from '../texts'

interface AppealFormProps {
  busy: boolean
  error: unknown
  onSend: (statement: string) => void
  onClose: () => void
}

/** They have just asked for the field. */
const focus = (box: HTMLTextAreaElement | null) => box?.focus()

function refusal(error: unknown): string {
  return (isApiError(error) ? appealProblemTexts[error.code] : undefined) ?? errorText(error).hint
}

/** Why a decision is wrong, in one's own words. */
export function AppealForm({ busy, error, onSend, onClose }: AppealFormProps) {
  const [text, setText] = useState('')
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    if (!busy) onSend(text.trim())
  }
  return (
    <form onSubmit={send} className="grid gap-3 text-text">
      <TextArea
        ref={focus}
        label={appealTexts.field}
        hint={`${appealTexts.fieldHint} ${formatNumber(text.length)} / ${formatNumber(APPEAL_LIMIT)}`}
        maxLength={APPEAL_LIMIT}
        rows={4}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {error !== null && (
        <p role="alert" className="text-sm font-medium text-bad">
          {refusal(error)}
        </p>
      )}
      <p className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" busy={busy}>
          {appealTexts.send}
        </Button>
        <Button onClick={onClose}>{appealTexts.cancel}</Button>
      </p>
    </form>
  )
}
