import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge, Note, type Tone } from '@kinora/ui-kit/ui/badge'
import { NumbersTable } from '@/shared/figures/figure-card'
import { humanize } from '@/shared/words'
import type { FeedPath, Stage } from '../api/catalog'
import styles from './catalog.module.css'

const STEPS: Record<Stage['step'], string> = {
  LISTED: 'Listed',
  INDEXED: 'In the index',
  ALLOWED: 'Allowed for the viewer',
  RETRIEVED: 'Found as a candidate',
  SCORED: 'Scored',
  SELECTED: 'Selected',
  SHOWN: 'Shown',
}

const OUTCOMES: Record<Stage['outcome'], { tone: Tone; text: string }> = {
  PASSED: { tone: 'good', text: 'Passed' },
  STOPPED: { tone: 'bad', text: 'Stopped' },
  OPEN: { tone: 'plain', text: 'Not decisive' },
}

function StageRow({ stage }: { stage: Stage }) {
  const { tone, text } = OUTCOMES[stage.outcome]
  return (
    <li className={styles['row']}>
      <div className={styles['main']}>
        <h3>{STEPS[stage.step]}</h3>
        {stage.findings.map(({ code, text: found, at }) => (
          <p key={code}>
            {found}
            {at !== null && ` ${formatDateTime(at)}`}
          </p>
        ))}
      </div>
      <Badge tone={tone}>{text}</Badge>
    </li>
  )
}

/** The steps of a video on its way into a feed, the one that stops it first. */
export function FeedPathView({ path }: { path: FeedPath }) {
  const { arm, score, stages, stoppedAt } = path
  const features = Object.entries(score?.features ?? {})
  return (
    <>
      <div role="status" className={styles['body']}>
        <Note tone={stoppedAt === null ? 'good' : 'warn'}>
          {stoppedAt === null ? 'It has a slot.' : `It is stopped at: ${STEPS[stoppedAt].toLowerCase()}.`}
        </Note>
        <p className={styles['quiet']}>
          {arm === 'none' ? 'Nothing about the viewer is used.' : `The viewer is in the arm ${humanize(arm)}.`} {formatDateTime(path.at)}
        </p>
      </div>
      <ol>
        {stages.map((stage) => (
          <StageRow key={stage.step} stage={stage} />
        ))}
      </ol>
      {features.length > 0 && <NumbersTable columns={['Part of the score', 'Adds']} rows={features.map(([name, value]) => [humanize(name), value.toFixed(4)])} />}
    </>
  )
}
