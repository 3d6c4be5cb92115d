import { formatDateTime, formatNumber, formatSeconds } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { mayEnter } from '@/shared/access'
import { Card } from '@/shared/components/page'
import { StatePanel } from '@/shared/components/state-panel'
import { useAccount } from '@/shared/session'
import { categoryName, humanize } from '@/shared/words'
import { useActivation, type HeadsOverview, type HeadVersion } from '../api/heads'
import { ExamFigures } from './exam-figures'
import styles from './heads.module.css'

const TONE = { LIVE: 'good', CANDIDATE: 'warn', REFUSED: 'bad', RETIRED: 'plain' } as const

/** Every version that was learned, with its exam and what the gate said. */
export function VersionsCard({ heads }: { heads: HeadsOverview }) {
  return (
    <Card title="Versions">
      {heads.versions.length === 0 ? (
        <StatePanel title="Nothing was learned yet">
          The heads that came with the model score. Two hundred decided comments are enough to begin.
        </StatePanel>
      ) : (
        <ul>
          {heads.versions.map((version) => (
            <Version key={version.version} version={version} encoder={heads.encoder} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function Version({ version, encoder }: { version: HeadVersion; encoder: string | null }) {
  const activate = useActivation()
  const { state, origin, reasons, artifact } = version
  const fits = encoder === origin.encoder && (state === 'CANDIDATE' || state === 'RETIRED')
  const { training, heldOut, people } = origin.counts
  return (
    <li className={styles['version']}>
      <div className={styles['line']}>
        <h3>
          Heads {version.version} <Badge tone={TONE[state]}>{humanize(state)}</Badge>
        </h3>
        {mayEnter(useAccount(), 'changePolicy') && fits && (
          <Button size="small" busy={activate.isPending} onClick={() => activate.mutate(version.version)}>
            Activate heads {version.version}
          </Button>
        )}
      </div>
      <p className={styles['quiet']}>
        {formatDateTime(artifact.trainedAt)}, in {formatSeconds(artifact.millis)}. Learned from {formatNumber(training)} decisions
        of {formatNumber(people)} people, examined on {formatNumber(heldOut)} others; compared with{' '}
        {version.parent === 0 ? 'the heads of the model' : `heads ${version.parent}`}.
      </p>
      {reasons.length > 0 && (
        <ul aria-label={`Why heads ${version.version} do not go live`} className={styles['reasons']}>
          {reasons.map(({ refusal, label, detail }) => (
            <li key={`${refusal} ${label ?? ''}`}>
              {humanize(refusal)}
              {label === null ? '' : ` (${label === 'ANY_HARM' ? 'Any harm' : categoryName(label)})`}: {detail}
            </li>
          ))}
        </ul>
      )}
      <details>
        <summary>Figures before and after</summary>
        <ExamFigures version={version} />
      </details>
    </li>
  )
}
