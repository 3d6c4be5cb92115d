import { Badge } from '@kinora/ui-kit/ui/badge'
import { formatPercent } from '@kinora/ui-kit/format'
import { Link } from '@tanstack/react-router'
import type { CaseSummary } from '@/shared/api/types'
import { DueBadge } from '@/shared/components/due-badge'
import { PurposeBadge } from '@/shared/components/purpose-badge'
import { LeaseBadge } from '@/shared/components/lease-badge'
import { ScoreBar } from '@/shared/components/score-bar'
import { TimeAgo } from '@/shared/components/time-ago'
import { ViewersBadge } from '@/shared/components/viewers-badge'
import { WhyHere } from '@/shared/components/why-here'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { openReasonText } from '@/shared/moderation/open-reason'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { severityOf } from '@/shared/moderation/severity'
import { categoryName, humanize } from '@/shared/words'
import styles from './case-row.module.css'

interface CaseRowProps {
  item: CaseSummary
  filters: CaseFilters
  accountId: string | undefined
  /** Whether texts of more than routine severity are covered. */
  covered: boolean
  selected: boolean
  onFocus: () => void
  picked: boolean
  /** Absent where cases cannot be decided alike. */
  onPick: (() => void) | undefined
}

/** One case of the list; the whole row is the link, beside it the box that selects it. */
export function CaseRow({ item, filters, accountId, covered, selected, onFocus, picked, onPick }: CaseRowProps) {
  const severity = severityOf(item.why)
  const hidden = covered && severity !== 'routine'
  const waiting = item.state === 'OPEN' || item.state === 'CLAIMED'
  return (
    <li className={styles['item']}>
      {onPick !== undefined && (
        <input
          type="checkbox"
          className={styles['pick']}
          aria-label={`Select: ${hidden || item.childSafety ? `covered text, case ${item.id.slice(0, 8)}` : nameOf(item)}`}
          checked={picked}
          onChange={onPick}
        />
      )}
      <Link
        to="/cases/$caseId"
        params={{ caseId: item.id }}
        search={{ ...filters }}
        className={styles['row']}
        data-selected={selected}
        data-case={item.id}
        aria-current={selected ? 'true' : undefined}
        onFocus={onFocus}
      >
        <span className={styles['severity']} data-severity={severity} title={`Severity: ${severity}`}>
          <span className="visually-hidden">{severity} severity, </span>
        </span>
        <span className={styles['main']}>
          <RowTitle item={item} covered={hidden} />
          <span className={styles['facts']}>
            <Badge tone={item.kind === 'VIDEO' ? 'info' : 'plain'}>
              {item.kind === 'VIDEO' ? 'Video' : 'Comment'}
            </Badge>
            <PurposeBadge purpose={item.purpose} />
            {item.childSafety && <Badge tone="bad">Child safety</Badge>}
            {item.ruling !== null && <Ruling ruling={item.ruling} />}
            {(item.ruling === null || !item.ruling.automated) && <span>{openReasonText(item.openReason)}</span>}
            {item.state === 'DECIDED' && item.ruling === null && <span>Answered by another decision</span>}
            {item.heldAt !== null && <Badge tone="warn">Held back</Badge>}
            {item.queue === 'ESCALATED' && <span>Escalated</span>}
            {waiting && <DueBadge dueAt={item.dueAt} />}
            {!item.blind && <ViewersBadge caseId={item.id} />}
          </span>
          {waiting && <WhyHere item={item} />}
        </span>
        <TopSignal signal={item.topSignal} />
        <span className={styles['claim']}>
          <LeaseBadge claimed={item} accountId={accountId} />
        </span>
        <span className={styles['age']}>
          <TimeAgo at={item.ruling?.decidedAt ?? item.openedAt} />
        </span>
      </Link>
    </li>
  )
}

/** Suspicions of harm to children stay covered in lists, whatever somebody prefers. */
function RowTitle({ item, covered }: { item: CaseSummary; covered: boolean }) {
  if (item.childSafety) return <span className={styles['title']}>Covered until the case is opened</span>
  const title = nameOf(item)
  if (!covered) return <span className={styles['title']}>{title}</span>
  return (
    <span className={styles['title']}>
      <span className={styles['covered']} aria-hidden="true">
        {title}
      </span>
      <span className="visually-hidden">Covered text</span>
    </span>
  )
}

function nameOf(item: CaseSummary): string {
  return item.title ?? item.excerpt ?? 'Untitled'
}

function TopSignal({ signal }: { signal: CaseSummary['topSignal'] }) {
  if (signal === null) return <span className={styles['signal']} data-empty="true" />
  const name = categoryName(signal.category)
  return (
    <span className={styles['signal']}>
      <span className={styles['signalName']}>
        {name} <b>{formatPercent(signal.score)}</b>
      </span>
      <ScoreBar score={signal.score} label={name} />
    </span>
  )
}

const OUTCOME_TONES = { APPROVED: 'good', REJECTED: 'bad', RESTRICTED: 'warn' } as const

/** What was decided, for which reason, and by whom. */
function Ruling({ ruling }: { ruling: NonNullable<CaseSummary['ruling']> }) {
  const label = useReasonLabel()
  return (
    <>
      <Badge tone={OUTCOME_TONES[ruling.outcome]}>{humanize(ruling.outcome)}</Badge>
      {ruling.outcome !== 'APPROVED' && <span>{label(ruling.reasonCode)}</span>}
      <span>{ruling.automated ? 'automatically' : 'by a person'}</span>
    </>
  )
}
