import { formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Note, type Tone } from '@kinora/ui-kit/ui/badge'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useDecisionNews } from '@/shared/decisions/hooks/use-decision-news'
import { useTitle } from '@/shared/hooks/use-title'
import { reasonText } from '@/shared/lib/reasons'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { standingQuery, useStandingNews } from '@/shared/standing/standing'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import type { Standing } from '../api/standing'
import { standingNames, standingTexts } from '../texts'
import { StrikeEntry } from './strike-entry'
import { SuspensionEntry } from './suspension-entry'

const TONES: Record<Standing['standing'], Tone> = { GOOD: 'good', WARNED: 'warn', PAUSED: 'bad', SUSPENDED: 'bad' }

function Summary({ standing }: { standing: Standing }) {
  const { points, until } = standing
  return (
    <Note tone={TONES[standing.standing]} kind="block">
      <h2 className="font-display text-lg font-bold">{standingNames[standing.standing]}</h2>
      {standing.standing !== 'GOOD' && (
        <p>{until === null ? standingTexts.withoutEnd : standingTexts.until(formatDateTime(until))}</p>
      )}
      <p>{standingTexts.points(formatNumber(points))}</p>
    </Note>
  )
}

function Steps({ standing }: { standing: Standing }) {
  const { points, thresholds } = standing
  const steps = (['warning', 'pause', 'suspension'] as const).map((step) => ({ step, from: thresholds[step] }))
  return (
    <table className="w-full max-w-2xl text-left">
      <caption className="pb-2 text-left font-semibold">{standingTexts.steps}</caption>
      <thead className="text-sm text-muted">
        <tr>
          <th scope="col" className="pr-4">
            {standingTexts.pointsColumn}
          </th>
          <th scope="col">{standingTexts.stepColumn}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, from }) => (
          <tr key={step} className="align-top">
            <th scope="row" className="pr-4 tabular-nums">
              {formatNumber(from)}
            </th>
            <td>
              {standingTexts[step]} {points >= from && <b>({standingTexts.reached})</b>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function StandingView() {
  const query = useQuery({ ...standingQuery(), staleTime: 0 })
  useDecisionNews()
  useStandingNews()
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  const { profileResets, strikes, suspensions } = query.data
  return (
    <>
      <Summary standing={query.data} />
      <Steps standing={query.data} />
      {suspensions.length > 0 && (
        <section aria-label={standingTexts.suspensions} className="grid gap-3">
          {suspensions.map((suspension) => (
            <SuspensionEntry key={suspension.id} suspension={suspension} />
          ))}
        </section>
      )}
      {profileResets.length > 0 && (
        <section className="grid gap-3">
          <h2 className="font-display text-xl font-bold">{standingTexts.profile}</h2>
          {profileResets.map(({ at, handle, reason, statement }) => (
            <Note key={at} tone="warn" kind="block">
              <p>{(handle ? standingTexts.handleReset : standingTexts.profileReset)(formatDateTime(at))}</p>
              <p>
                <b>{reasonText(reason)}.</b> {statement}
              </p>
            </Note>
          ))}
        </section>
      )}
      <section className="grid gap-3">
        <h2 className="font-display text-xl font-bold">{standingTexts.strikes}</h2>
        {strikes.length === 0 ? (
          <StateView icon="shield" title={standingTexts.noStrikes} hint={standingTexts.noStrikesHint} />
        ) : (
          <ul className="grid gap-3">
            {strikes.map((strike) => (
              <li key={strike.decisionId}>
                <StrikeEntry strike={strike} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}

/** What counts against the account, until when, and what its owner can do. */
export function StandingPage() {
  useTitle(standingTexts.title)
  return (
    <Page>
      <PageTitle>{standingTexts.title}</PageTitle>
      <p className="max-w-2xl text-muted">{standingTexts.hint}</p>
      <SignedInOnly reason="standing" icon="shield" hint={standingTexts.signInHint}>
        {() => <StandingView />}
      </SignedInOnly>
    </Page>
  )
}
