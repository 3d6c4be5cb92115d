import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ModerationCase } from '@/shared/api/types'
import { KeyHint } from '@/shared/components/key-hint'
import { OwnerStanding } from '@/shared/components/owner-standing'
import { PurposeBadge } from '@/shared/components/purpose-badge'
import { DueBadge } from '@/shared/components/due-badge'
import { ViewersBadge } from '@/shared/components/viewers-badge'
import { WhyHere } from '@/shared/components/why-here'
import { TimeAgo } from '@/shared/components/time-ago'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { openReasonText } from '@/shared/moderation/open-reason'
import { severityOf } from '@/shared/moderation/severity'
import { humanize } from '@/shared/words'
import { useNeighbors } from '../hooks/use-neighbors'
import styles from './case-header.module.css'

interface CaseHeaderProps {
  item: ModerationCase
  filters: CaseFilters
}

const SEVERITY_COLOR = { routine: 'plain', elevated: 'warn', high: 'bad', critical: 'bad' } as const

/** The title of the case, and links to the previous and next case of the list. */
export function CaseHeader({ item, filters }: CaseHeaderProps) {
  const navigate = useNavigate()
  const { previous, next } = useNeighbors(item.id, filters)
  const go = (id: string | undefined) => {
    if (id !== undefined) void navigate({ to: '/cases/$caseId', params: { caseId: id }, search: { ...filters } })
  }
  useShortcuts({
    j: () => go(next),
    k: () => go(previous),
    q: () => void navigate({ to: '/queue', search: { ...filters } }),
  })
  const severity = severityOf(item.why)
  const name = item.content.title ?? item.title ?? 'Comment'
  return (
    <header className={styles['header']}>
      <div className={styles['main']}>
        <Link to="/queue" search={{ ...filters }} className={styles['back']}>
          ← Queue <KeyHint>q</KeyHint>
        </Link>
        <title>{`${name} · Kinora Console`}</title>
        <h1 className={styles['title']}>{name}</h1>
        <div className={styles['facts']}>
          <Badge tone={SEVERITY_COLOR[severity]}>
            {humanize(severity)}
          </Badge>
          <PurposeBadge purpose={item.purpose} />
          {item.childSafety && <Badge tone="bad">Child safety</Badge>}
          {item.heldAt !== null && <Badge tone="warn">Held back</Badge>}
          {!item.blind && <ViewersBadge caseId={item.id} />}
          {item.queue !== null && <span>{humanize(item.queue)}</span>}
          {(item.state === 'OPEN' || item.state === 'CLAIMED') && <DueBadge dueAt={item.dueAt} />}
          <span>{openReasonText(item.openReason)}</span>
          <span>
            opened <TimeAgo at={item.openedAt} />
          </span>
          {!item.blind && <span>policy {item.policyVersion}</span>}
          {!item.blind && <OwnerStanding accountId={item.content.author.id} />}
          {item.state === 'WITHDRAWN' && <b>Withdrawn</b>}
        </div>
        {(item.state === 'OPEN' || item.state === 'CLAIMED') && !item.blind && <WhyHere item={item} />}
      </div>
      <nav className={styles['travel']} aria-label="Other cases">
        <Button size="small" disabled={previous === undefined} onClick={() => go(previous)}>
          Previous <KeyHint>k</KeyHint>
        </Button>
        <Button size="small" disabled={next === undefined} onClick={() => go(next)}>
          Next <KeyHint>j</KeyHint>
        </Button>
      </nav>
    </header>
  )
}
