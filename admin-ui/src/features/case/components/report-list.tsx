import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TimeAgo } from '@/shared/components/time-ago'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { useViewingPreferences } from '@/shared/preferences'
import type { CaseReport } from '../api/get-reports'
import { useCover } from '../hooks/use-cover'
import styles from './contest.module.css'

interface ReportListProps {
  caseId: string
  reports: readonly CaseReport[]
  /** Whether they may be about harm to children: their words are covered then, whatever the moderator prefers. */
  childSafety: boolean
}

/** Reports in the words of those who filed them, the newest first. */
export function ReportList({ caseId, reports, childSafety }: ReportListProps) {
  const { coverText } = useViewingPreferences()
  const { covered, toggle } = useCover(coverText || childSafety, { caseId, covered: 'WORDS' })
  const hasWords = reports.some(({ statement, legalGround }) => statement !== null || legalGround !== null)
  return (
    <section aria-label="Newest reports" className={styles['section']}>
      <p className={styles['head']}>
        <span>Newest reports</span>
        {hasWords && (
          <Button size="small" onClick={toggle} aria-pressed={covered}>
            {covered ? 'Reveal their words' : 'Cover their words'}
          </Button>
        )}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard */}
      <div role="group" aria-label="Reports" tabIndex={0} className={styles['scroller']}>
        <ul className={styles['reports']}>
          {reports.map((report, index) => (
            <ReportRow key={`${report.filedAt}-${index}`} report={report} covered={covered} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function ReportRow({ report, covered }: { report: CaseReport; covered: boolean }) {
  const label = useReasonLabel()
  const { reason, statement, legalGround, signedIn, filedAt } = report
  return (
    <li className={styles['report']}>
      <p className={styles['facts']}>
        <b>{label(reason)}</b>
        {legalGround !== null && <Badge tone="warn">Notice of illegal content</Badge>}
        <span>{signedIn ? 'Signed in' : 'Not signed in'}</span>
        <TimeAgo at={filedAt} />
      </p>
      {legalGround !== null && (
        <p>
          Law: <Words text={legalGround} covered={covered} />
        </p>
      )}
      {statement !== null && (
        <p>
          <Words text={statement} covered={covered} />
        </p>
      )}
    </li>
  )
}

function Words({ text, covered }: { text: string; covered: boolean }) {
  return (
    <q className={styles['quote']} data-covered={covered} aria-hidden={covered} dir="auto">
      {text}
    </q>
  )
}
