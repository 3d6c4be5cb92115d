import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Link } from '@tanstack/react-router'
import { LoadMore } from '@/shared/components/load-more'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { usePreservations, type Preservation } from '@/shared/safety/safety-api'
import { groundNames } from '@/shared/safety/safety-words'
import styles from '@/shared/safety/safety.module.css'

/** What is kept as evidence, without its words and pictures. */
export function EvidenceList() {
  const query = usePreservations()
  return (
    <QueryView query={query}>
      {(kept) =>
        kept.length === 0 ? (
          <StatePanel title="Nothing is kept">Content is kept from the suspicion on, whoever deletes it.</StatePanel>
        ) : (
          <>
            <ul>
              {kept.map((one) => (
                <Row key={one.contentId} one={one} />
              ))}
            </ul>
            <LoadMore {...query} />
          </>
        )
      }
    </QueryView>
  )
}

function Row({ one }: { one: Preservation }) {
  const { caseId, kind, ground, beganAt, endsAt, deletedAt } = one
  return (
    <li className={styles['section']}>
      <p className={styles['facts']}>
        <Link to="/cases/$caseId" params={{ caseId }} search={{ state: 'OPEN' }}>
          {kind === 'VIDEO' ? 'Video' : 'Comment'}
        </Link>
        <span>{groundNames[ground]}</span>
        {deletedAt !== null && <Badge tone="warn">deleted by its owner</Badge>}
      </p>
      <p className={styles['quiet']}>
        since {formatDateTime(beganAt)}, {endsAt === null ? 'without an end' : `until ${formatDateTime(endsAt)}`}
      </p>
    </li>
  )
}
