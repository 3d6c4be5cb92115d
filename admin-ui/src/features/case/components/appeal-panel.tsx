import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { TimeAgo } from '@/shared/components/time-ago'
import type { ModerationCase } from '@/shared/api/types'
import { useViewingPreferences } from '@/shared/preferences'
import { useAppeals, type Appeal } from '../api/get-appeals'
import { useCover } from '../hooks/use-cover'
import type { ContestPanelProps } from './contest-panel'
import { ContestedDecision } from './contested-decision'
import styles from './contest.module.css'

const ANSWERS: Partial<Record<NonNullable<Appeal['answer']>, string>> = {
  UPHELD: 'Answered: the decision stands',
  OVERTURNED: 'Answered: the decision was changed',
  GONE: 'Closed: the content is gone',
}

/** Who contests which decision, and why. */
export function AppealPanel({ item, filters, onSeek }: ContestPanelProps) {
  const query = useAppeals(item.id)
  return (
    <Card title="Appeal">
      <QueryView query={query} skeletonRows={2}>
        {(appeals) =>
          // that of an erased account is gone
          appeals.length === 0 ? <StatePanel title="The appeal is gone" /> : <Appeals appeals={appeals} item={item} />
        }
      </QueryView>
      <ContestedDecision title="Contested decision" item={item} filters={filters} onSeek={onSeek} />
    </Card>
  )
}

function Appeals({ appeals, item }: { appeals: readonly Appeal[]; item: ModerationCase }) {
  const { coverText } = useViewingPreferences()
  const { covered, toggle } = useCover(coverText || item.childSafety, { caseId: item.id, covered: 'WORDS' })
  const owner = item.kind === 'VIDEO' ? 'By the creator' : 'By the author'
  return (
    <section aria-label="Statements" className={styles['section']}>
      <ul className={styles['reports']}>
        {appeals.map(({ id, filedBy, filedAt, statement, answer }) => (
          <li key={id} className={styles['report']}>
            <p className={styles['facts']}>
              <b>{filedBy === 'OWNER' ? owner : 'By somebody who reported it'}</b>
              <TimeAgo at={filedAt} />
              {answer !== null && <Badge>{ANSWERS[answer] ?? 'Answered'}</Badge>}
            </p>
            {statement === null ? (
              <p className={styles['muted']}>Without a statement</p>
            ) : (
              <blockquote className={styles['statement']} data-covered={covered} aria-hidden={covered} dir="auto">
                {statement}
              </blockquote>
            )}
          </li>
        ))}
      </ul>
      {appeals.some(({ statement }) => statement !== null) && (
        <p>
          <Button size="small" onClick={toggle} aria-pressed={covered}>
            {covered ? 'Reveal the statement' : 'Cover the statement'}
          </Button>
        </p>
      )}
    </section>
  )
}
