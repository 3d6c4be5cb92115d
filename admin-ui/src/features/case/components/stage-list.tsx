import { Badge } from '@kinora/ui-kit/ui/badge'
import { formatPercent } from '@kinora/ui-kit/format'
import type { ModerationCase, StageReport } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { openReasonText } from '@/shared/moderation/open-reason'
import { categoryName, humanize } from '@/shared/words'
import { coverageText, effortText, languageText, totalCostText, worstByPart, worstOfFrames } from '../hooks/stage-facts'
import { SeenWords } from './seen-words'
import { SecondOpinion } from './second-opinion'
import styles from './stage-list.module.css'

const STATE_WORD = { RAN: 'Ran', SKIPPED: 'Not available', FAILED: 'No answer' } as const
const STATE_TONE = { RAN: 'good', SKIPPED: 'plain', FAILED: 'bad' } as const

interface StageListProps {
  item: ModerationCase
  onSeek?: (ms: number) => void
}

/** What every stage of screening did: whether it ran, what it saw, with which versions, and every raw score. */
export function StageList({ item, onSeek }: StageListProps) {
  if (item.stages.length === 0) return null
  const cost = totalCostText(item.stages)
  return (
    <Card title="Screening" aside={<span className={styles['muted']}>{item.policyVersion}</span>}>
      <ul className={styles['list']}>
        {item.stages.map((report) => (
          <StageRow key={report.stage} caseId={item.id} report={report} childSafety={item.childSafety} onSeek={onSeek} />
        ))}
      </ul>
      {cost !== undefined && <p className={styles['total']}>Cost of the vision model: {cost}</p>}
    </Card>
  )
}

interface StageRowProps {
  caseId: string
  report: StageReport
  childSafety: boolean
  onSeek: ((ms: number) => void) | undefined
}

function StageRow({ caseId, report, childSafety, onSeek }: StageRowProps) {
  const notes = [report.cause, ...report.doubts].filter((code) => code !== null)
  const facts = [coverageText(report.coverage), languageText(report.readings), ...effortText(report.effort)].filter((fact) => fact !== undefined)
  return (
    <li className={styles['row']}>
      <div className={styles['line']}>
        <span className={styles['name']}>{humanize(report.stage)}</span>
        <Badge tone={STATE_TONE[report.state]}>{STATE_WORD[report.state]}</Badge>
      </div>
      {notes.length > 0 && <p className={styles['note']}>{notes.map(openReasonText).join(' · ')}</p>}
      {report.remarks?.summary && (
        <p className={styles['note']} dir="auto">
          {report.remarks.summary}
        </p>
      )}
      {report.remarks?.opinion && <SecondOpinion opinion={report.remarks.opinion} onSeek={onSeek} />}
      {facts.length > 0 && <p className={styles['facts']}>{facts.join(' · ')}</p>}
      <SeenWords caseId={caseId} readings={report.readings} childSafety={childSafety} onSeek={onSeek} />
      <Scores report={report} />
    </li>
  )
}

/** The raw scores, closed at first: the signals above show what stands out. */
function Scores({ report }: { report: StageReport }) {
  const parts = worstByPart(report.readings)
  if (parts.length === 0 && report.frames === null) return null
  return (
    <details className={styles['scores']}>
      <summary>All scores</summary>
      {parts.map((part) => (
        <dl key={part.part} className={styles['part']}>
          <dt>
            {humanize(part.part)}
            {part.pieces > 1 && ` · ${part.pieces} pieces, the worst of each`}
          </dt>
          {part.scores.map(([label, score]) => (
            <dd key={label}>
              {categoryName(label)} <b>{formatPercent(score)}</b>
            </dd>
          ))}
        </dl>
      ))}
      {report.frames !== null && (
        <dl className={styles['part']}>
          <dt>Frames · {report.frames.atMs.length}, the highest of each</dt>
          {worstOfFrames(report.frames).map(([label, score]) => (
            <dd key={label}>
              {categoryName(label)} <b>{formatPercent(score)}</b>
            </dd>
          ))}
        </dl>
      )}
    </details>
  )
}
