import { formatMicroUsd, formatNumber } from '@kinora/ui-kit/format'
import { Badge, Note, type Tone } from '@kinora/ui-kit/ui/badge'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { Table } from '@kinora/ui-kit/ui/table'
import { useQuery } from '@tanstack/react-query'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { formatAge, humanize } from '@/shared/words'
import { screeningQuery, type ScreeningStatus } from '../api/get-screening'
import styles from './screening.module.css'

/** How screening is doing: backlog, stages and the vision model. */
export function ScreeningPage() {
  const query = useQuery(screeningQuery)
  return (
    <Page title="Screening" intro="What machines do with videos before anybody sees them.">
      <QueryView query={query} skeletonRows={6}>
        {(status) => (
          <>
            <Backlog backlog={status.backlog} />
            <Stages stages={status.stages} policy={status.policyVersion} />
            <Gemini gemini={status.gemini} />
          </>
        )}
      </QueryView>
    </Page>
  )
}

function Backlog({ backlog }: { backlog: ScreeningStatus['backlog'] }) {
  const { waiting, deferred, oldestSeconds } = backlog
  return (
    <Card title="Backlog">
      <div className={styles['body']}>
        {waiting === 0 ? (
          <p>No video waits.</p>
        ) : (
          <p>
            <b>{formatNumber(waiting)}</b> {waiting === 1 ? 'video waits' : 'videos wait'}, the oldest for{' '}
            {formatAge(oldestSeconds)}.
          </p>
        )}
        {deferred.map(({ cause, videos }) => (
          <Note key={cause} tone="warn">
            {formatNumber(videos)} of them until this passes: {humanize(cause)}
          </Note>
        ))}
      </div>
    </Card>
  )
}

function Stages({ stages, policy }: { stages: ScreeningStatus['stages']; policy: string }) {
  return (
    <Card title="Stages" aside={<code className={styles['version']}>policy {policy}</code>}>
      <Table columns={['Stage', 'Answered', 'Skipped', 'Failed', 'Median', 'Why not']}>
        {stages.map((stage) => (
          <tr key={stage.stage}>
            <td>
              <b>{humanize(stage.stage)}</b> {stage.required && <Badge tone="info">Required</Badge>}
            </td>
            <td className={styles['cell']} data-label="Answered">{formatNumber(stage.ran)}</td>
            <td className={styles['cell']} data-label="Skipped">{formatNumber(stage.skipped)}</td>
            <td className={styles['cell']} data-label="Failed">
              {stage.failed === 0 ? '0' : <Badge tone="bad">{formatNumber(stage.failed)}</Badge>}
            </td>
            <td className={styles['cell']} data-label="Median">{stage.medianMillis === null ? '—' : duration(stage.medianMillis)}</td>
            <td className={styles['cell']} data-label="Why not">
              {stage.causes.length === 0
                ? '—'
                : stage.causes.map(({ cause, videos }) => `${humanize(cause)} (${videos})`).join(', ')}
            </td>
          </tr>
        ))}
      </Table>
      <p className={styles['quiet']}>In the newest hundred videos.</p>
    </Card>
  )
}

function duration(millis: number): string {
  return millis < 1000 ? `${millis} ms` : `${formatNumber(Math.round(millis / 100) / 10)} s`
}

const CIRCUITS: Record<string, { tone: Tone; text: string } | undefined> = {
  CLOSED: { tone: 'good', text: 'Answers' },
  HALF_OPEN: { tone: 'warn', text: 'Is tried again' },
  OPEN: { tone: 'bad', text: 'Not asked after too many failures' },
}

function Gemini({ gemini }: { gemini: ScreeningStatus['gemini'] }) {
  if (gemini === null) {
    return (
      <Card title="Vision model">
        <p className={styles['body']}>No vision model is configured. Set KINORA_GEMINI_PROVIDER and its key to have one.</p>
      </Card>
    )
  }
  const circuit = CIRCUITS[gemini.circuit] ?? { tone: 'warn' as const, text: humanize(gemini.circuit) }
  return (
    <Card title="Vision model" aside={<Badge tone={circuit.tone}>{circuit.text}</Badge>}>
      <div className={styles['body']}>
        <p>
          <code className={styles['version']}>{gemini.model}</code> {formatNumber(gemini.callsToday)} of{' '}
          {formatNumber(gemini.callsPerDay)} calls since midnight UTC
        </p>
        <Progress label="Calls of today" value={gemini.callsToday} max={gemini.callsPerDay} />
        <Spending gemini={gemini} />
      </div>
    </Card>
  )
}

function Spending({ gemini: { microUsdToday, microUsdPerDay } }: { gemini: NonNullable<ScreeningStatus['gemini']> }) {
  if (microUsdToday === null) return <p>Price not configured: what the calls cost is not known.</p>
  if (microUsdPerDay === null) return <p>{formatMicroUsd(microUsdToday)} spent since midnight UTC, without a limit in money</p>
  return (
    <>
      <p>
        {formatMicroUsd(microUsdToday)} of {formatMicroUsd(microUsdPerDay)} spent since midnight UTC
      </p>
      <Progress label="Money of today" value={microUsdToday} max={microUsdPerDay} />
    </>
  )
}
