import { Badge } from '@kinora/ui-kit/ui/badge'
import { Link } from '@tanstack/react-router'
import { ListRow } from '@/shared/components/list-row'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { useDrafts, type DraftSummary } from '../api/drafts'
import styles from './policy.module.css'

/** Rules that wait to be simulated and published, and those that were. */
export function DraftsCard() {
  const query = useDrafts()
  return (
    <Card title="Drafts">
      <QueryView query={query} skeletonRows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles['body']}>Nobody has drafted a change yet. Every change on this page begins as a draft.</p>
          ) : (
            <ul>
              {items.map((draft) => (
                <ListRow key={draft.id}>
                  <div>
                    <p>
                      <Link to="/policy/drafts/$draftId" params={{ draftId: draft.id }}>
                        {draft.note ?? 'A draft without a note'}
                      </Link>{' '}
                      <DraftBadge draft={draft} />
                    </p>
                    <p className={styles['quiet']}>
                      {draft.author.handle === '' ? 'by an erased account' : `by @${draft.author.handle}`}, on version{' '}
                      {draft.basedOn}, <TimeAgo at={draft.changedAt} />
                    </p>
                  </div>
                </ListRow>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}

export function DraftBadge({ draft }: { draft: DraftSummary }) {
  switch (draft.state) {
    case 'OPEN':
      return <Badge tone="info">Open</Badge>
    case 'PUBLISHED':
      return <Badge tone="good">Published as version {draft.publishedVersion}</Badge>
    case 'DISCARDED':
      return <Badge>Discarded</Badge>
  }
}
