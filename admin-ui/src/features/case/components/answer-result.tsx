import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { KeyHint } from '@/shared/components/key-hint'
import { Card } from '@/shared/components/page'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { humanize } from '@/shared/words'
import type { Answered } from '../api/answer-case'
import { useOpenNext } from '../hooks/use-open-next'
import styles from './decision-panel.module.css'

interface AnswerResultProps {
  answered: Answered
  caseId: string
  filters: CaseFilters
}

const EFFECTS: Record<Answered['effect'], string> = {
  AGREED: 'You agree with what is in force. Nothing has changed.',
  DECIDED: 'A machine had decided otherwise. Your answer is in force now.',
  LEFT_TO_LEAD: 'Another person had decided otherwise. Somebody who leads decides; until then nothing changes.',
  PRACTICE: 'The right answer to this case was known. Nothing has changed.',
}

/** What became of a blind answer, and what had been decided. */
export function AnswerResult({ answered, caseId, filters }: AnswerResultProps) {
  const openNext = useOpenNext(caseId, filters)
  const label = useReasonLabel()
  const { effect, before, feedback } = answered
  useShortcuts({ Enter: openNext })
  return (
    <Card title="Answered">
      <div className={styles['panel']}>
        <p role="status">{EFFECTS[effect]}</p>
        {before !== null && (
          <p>
            {before.automated ? 'A machine' : 'A person'} had decided: {humanize(before.outcome).toLowerCase()}
            {before.outcome !== 'APPROVED' && `, ${label(before.reasonCode)}`}.
          </p>
        )}
        {feedback !== null && (
          <Note tone={feedback.right ? 'good' : 'warn'}>
            {feedback.right ? 'Your answer is right' : 'The right answer is different'}: {humanize(feedback.outcome).toLowerCase()}
            {feedback.outcome !== 'APPROVED' && `, ${label(feedback.reasonCode)}`}. {feedback.why}
          </Note>
        )}
        <div>
          <Button look="primary" onClick={openNext}>
            Next case <KeyHint>⏎</KeyHint>
          </Button>
        </div>
      </div>
    </Card>
  )
}
