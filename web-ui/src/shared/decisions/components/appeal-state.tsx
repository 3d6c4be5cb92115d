import { formatDateTime } from '@kinora/ui-kit/format'
import type { Appeal } from '@/shared/api/types'
import { appealAnswerTexts, appealTexts } from '../texts'

/** What became of an appeal, as who filed it sees it. */
export function AppealState({ appeal }: { appeal: Appeal }) {
  const { answer, answeredAt, filedAt, statement } = appeal
  return (
    <div role="status" className="grid gap-1.5 text-text">
      <p className="font-semibold">
        {answer === null ? appealTexts.waiting(formatDateTime(filedAt)) : appealAnswerTexts[answer]}
      </p>
      {answeredAt !== null && <p className="text-sm text-muted">{formatDateTime(answeredAt)}</p>}
      {statement !== null && (
        <p className="text-sm text-muted">
          {appealTexts.yours}{' '}
          <q dir="auto" className="whitespace-pre-wrap wrap-anywhere">
            {statement}
          </q>
        </p>
      )}
    </div>
  )
}
