import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import type { ModerationCase } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { TimeAgo } from '@/shared/components/time-ago'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { useViewingPreferences } from '@/shared/preferences'
import { humanize } from '@/shared/words'
import { usePrecedents, type CasePrecedents, type DecidedNeighbor } from '../api/get-precedents'
import { againstText, likenessText } from '../hooks/precedent-words'
import { useCover } from '../hooks/use-cover'
import styles from './contest.module.css'

interface PrecedentsPanelProps {
  item: ModerationCase
  filters: CaseFilters
}

const TONES = { APPROVED: 'good', REJECTED: 'bad', RESTRICTED: 'warn' } as const

const DOING = { APPROVED: 'Approving', REJECTED: 'Rejecting', RESTRICTED: 'Limiting' } as const

/** What people have decided about the most similar cases. */
export function PrecedentsPanel({ item, filters }: PrecedentsPanelProps) {
  const query = usePrecedents(item.id)
  return (
    <Card title="Precedents">
      <QueryView query={query} skeletonRows={3}>
        {(precedents) => <Precedents precedents={precedents} item={item} filters={filters} />}
      </QueryView>
    </Card>
  )
}

function Precedents({ precedents, item, filters }: PrecedentsPanelProps & { precedents: CasePrecedents }) {
  const { coverText } = useViewingPreferences()
  const { neighbors, stands, wordsCompared } = precedents
  const { covered, toggle } = useCover(coverText || item.childSafety, { caseId: item.id, covered: 'WORDS' })
  if (neighbors.length === 0) return <StatePanel title="Nobody has decided about anything similar" />
  const asking = stands.filter(({ asks, outcome }) => asks && (outcome !== 'RESTRICTED' || item.kind === 'VIDEO'))
  return (
    <section className={styles['section']} aria-label="Similar cases">
      {asking.map((stand) => (
        <Note key={stand.outcome} tone="warn" kind="block">
          {DOING[stand.outcome]} it: {againstText(stand)}
        </Note>
      ))}
      {!wordsCompared && <Note tone="info" kind="block">Their words are not compared while the text model is not available.</Note>}
      <p className={styles['head']}>
        <span>Decided by people</span>
        <Button size="small" onClick={toggle} aria-pressed={covered}>
          {covered ? 'Reveal their words' : 'Cover their words'}
        </Button>
      </p>
      <ul className={styles['reports']}>
        {neighbors.map((neighbor) => (
          <Neighbor key={neighbor.decisionId} neighbor={neighbor} covered={covered} filters={filters} />
        ))}
      </ul>
    </section>
  )
}

interface NeighborProps {
  neighbor: DecidedNeighbor
  covered: boolean
  filters: CaseFilters
}

function Neighbor({ neighbor, covered, filters }: NeighborProps) {
  const label = useReasonLabel()
  const { caseId, outcome, reasonCode, policyVersion, decidedAt, childSafety, words, likenesses } = neighbor
  return (
    <li className={styles['report']}>
      <p className={styles['facts']}>
        <Badge tone={TONES[outcome]}>{humanize(outcome)}</Badge>
        <Link to="/cases/$caseId" params={{ caseId }} search={{ ...filters }}>
          {label(reasonCode)}
        </Link>
        <span>{likenesses.map(likenessText).join(', ')}</span>
        <span>policy {policyVersion}</span>
        <TimeAgo at={decidedAt} />
      </p>
      {childSafety ? (
        <p className={styles['muted']}>Covered until the case is opened</p>
      ) : (
        words !== null && (
          <q className={styles['quote']} data-covered={covered} aria-hidden={covered} dir="auto">
            {words}
          </q>
        )
      )}
    </li>
  )
}
