import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import { QueryView } from '@/shared/components/query-view'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { formatTimecode, humanize } from '@/shared/words'
import { useContentLog } from '../api/get-content-log'
import { useContestedDecision, type ContestedDecision as Statement } from '../api/get-contested-decision'
import { placeOfDecision } from '../hooks/related-cases'
import type { ContestPanelProps } from './contest-panel'
import styles from './contest.module.css'

const OUTCOME_TONES = { APPROVED: 'good', REJECTED: 'bad', RESTRICTED: 'warn' } as const
const SOURCES = {
  OWN_INITIATIVE: 'in the screening of uploads',
  NOTICE: 'after reports',
  APPEAL: 'after an appeal',
} as const

/** The decision that a report or an appeal is about, as far as its statement of reasons and the log know it. */
export function ContestedDecision({ title, item, ...rest }: ContestPanelProps & { title: string }) {
  const query = useContestedDecision(item)
  if (item.contestedDecisionId === null) return null
  return (
    <section aria-label={title} className={styles['section']}>
      <h3 className={styles['title']}>{title}</h3>
      <QueryView query={query} skeletonRows={2}>
        {(decision) => <Facts decision={decision} contentId={item.contentId} {...rest} />}
      </QueryView>
    </section>
  )
}

interface FactsProps extends Pick<ContestPanelProps, 'filters' | 'onSeek'> {
  decision: Statement
  contentId: string
}

function Facts({ decision, contentId, filters, onSeek }: FactsProps) {
  const label = useReasonLabel()
  const place = placeOfDecision(useContentLog(contentId).data ?? [], decision.id)
  const { outcome, reasonCode, decidedAt, policyVersion, inForce, facts, ground } = decision
  const person = place?.handle === undefined ? 'by a person' : `by @${place.handle}`
  return (
    <>
      <p className={styles['facts']}>
        <Badge tone={OUTCOME_TONES[outcome]}>{humanize(outcome)}</Badge>
        {outcome !== 'APPROVED' && <b>{label(reasonCode)}</b>}
        <span>{decision.automated ? 'by a machine' : person}</span>
        <span>{SOURCES[facts.source]}</span>
        <time dateTime={decidedAt}>{formatDateTime(decidedAt)}</time>
        <span>policy {policyVersion}</span>
      </p>
      {!inForce && <p>Another decision about the content has replaced it.</p>}
      {outcome !== 'APPROVED' && ground.name !== null && (
        <p className={styles['rule']}>
          Rule: <b>{ground.name}</b>
          {ground.definition !== null && `. ${ground.definition}`}
        </p>
      )}
      {onSeek !== undefined && facts.ranges.length > 0 && (
        <p className={styles['facts']}>
          {facts.ranges.map(({ startMs, endMs }) => {
            const range = `${formatTimecode(startMs)} – ${formatTimecode(endMs)}`
            return (
              <Button key={`${startMs}-${endMs}`} size="small" onClick={() => onSeek(startMs)} aria-label={`Go to ${range}`}>
                {range}
              </Button>
            )
          })}
        </p>
      )}
      {place !== undefined && (
        <p>
          <Link to="/cases/$caseId" params={{ caseId: place.caseId }} search={{ ...filters }}>
            Open the case of this decision
          </Link>
        </p>
      )}
    </>
  )
}
