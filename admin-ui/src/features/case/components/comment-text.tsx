import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import { ErrorState } from '@/shared/components/state-panel'
import { useViewingPreferences } from '@/shared/preferences'
import { useExplanation, type Label } from '../api/explain-case'
import { useCover } from '../hooks/use-cover'
import { useWatchReport } from '../hooks/use-watch-report'
import { CommentWords } from './comment-words'
import { ExplanationPanel } from './explanation-panel'
import styles from './case-text.module.css'

/** The comment of the case, covered first if the moderator prefers that, and the explanation of its scores. */
export function CommentText({ item }: { item: ModerationCase }) {
  const { coverText } = useViewingPreferences()
  const { covered, toggle } = useCover(coverText, { caseId: item.id, covered: 'COMMENT' })
  useWatchReport(item.id, !covered)
  const [explained, setExplained] = useState(false)
  const [label, setLabel] = useState<Label>()
  const explanation = useExplanation(item.id, label, explained)
  const toggleExplained = () => setExplained((now) => !now)
  useShortcuts({ b: toggle, w: toggleExplained })
  const text = item.content.text ?? item.excerpt ?? ''
  const shown = explained ? explanation.data : undefined
  return (
    <>
      <section className={styles['comment']} aria-label="Comment">
        <blockquote className={styles['quote']} data-covered={covered} aria-hidden={covered} dir="auto">
          {shown === undefined ? text : <CommentWords text={text} spans={shown.spans} />}
        </blockquote>
        <p className={styles['byline']}>
          <Author item={item} />
          <span>
            <Button
              size="small"
              onClick={toggleExplained}
              aria-pressed={explained}
              busy={explained && explanation.isFetching}
            >
              Why? <KeyHint>w</KeyHint>
            </Button>{' '}
            <Button size="small" onClick={toggle} aria-pressed={covered}>
              {covered ? 'Reveal' : 'Cover'} <KeyHint>b</KeyHint>
            </Button>
          </span>
        </p>
      </section>
      {explained && explanation.error !== null && (
        <ErrorState error={explanation.error} onRetry={() => void explanation.refetch()} />
      )}
      {shown !== undefined && <ExplanationPanel explanation={shown} onChoose={setLabel} />}
    </>
  )
}

/** By id: the handle is that of the time when it was written, and can be somebody else's one day. */
function Author({ item }: { item: ModerationCase }) {
  const { id, handle } = item.content.author
  if (handle === null) return <span>The handle of its author is not known here</span>
  if (item.blind) return <span>@{handle}</span>
  return (
    <Link to="/people/$accountId" params={{ accountId: id }}>
      @{handle}
    </Link>
  )
}
