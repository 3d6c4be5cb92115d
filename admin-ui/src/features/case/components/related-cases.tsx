import { Link } from '@tanstack/react-router'
import type { ModerationCase } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { TimeAgo } from '@/shared/components/time-ago'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { openReasonText } from '@/shared/moderation/open-reason'
import { logActionName } from '@/shared/words'
import { useContentLog } from '../api/get-content-log'
import { relatedCases } from '../hooks/related-cases'
import styles from './contest.module.css'

/** The other cases about this content, if there are any. */
export function RelatedCases({ item, filters }: { item: ModerationCase; filters: CaseFilters }) {
  const related = relatedCases(useContentLog(item.contentId).data ?? [], item.id)
  if (related.length === 0) return null
  return (
    <Card title="Other cases of this content">
      <ul className={styles['related']}>
        {related.map(({ id, since, openReason, lastAction }) => (
          <li key={id}>
            <Link to="/cases/$caseId" params={{ caseId: id }} search={{ ...filters }}>
              {openReasonText(openReason)}
            </Link>
            <p className={styles['facts']}>
              <TimeAgo at={since} />
              {lastAction !== 'OPENED' && <span>{logActionName(lastAction)}</span>}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}
