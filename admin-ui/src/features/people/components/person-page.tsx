import { formatDateTime } from '@kinora/ui-kit/format'
import { Badge, type Tone } from '@kinora/ui-kit/ui/badge'
import { Link } from '@tanstack/react-router'
import { Card, Page } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { useAccountFile } from '@/shared/moderation/get-account-file'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import type { AccountFile, Strike } from '../api/people'
import { actionNames, purposeNames, standingNames } from '../hooks/people-words'
import { NotesCard } from './notes-card'
import { OpenCase } from './open-case'
import { ProfileCard } from './profile-card'
import { SuspensionsCard } from './suspensions-card'
import styles from './people.module.css'

const TONES: Record<AccountFile['standing']['standing'], Tone> = { GOOD: 'good', WARNED: 'warn', PAUSED: 'bad', SUSPENDED: 'bad' }

function StrikeRow({ strike }: { strike: Strike }) {
  const reasonLabel = useReasonLabel()
  const { counts, contentId, expiresAt, kind, liftedAt, points, since } = strike
  return (
    <li className={styles['row']}>
      <p className={styles['facts']}>
        <Link to="/audit" search={{ contentId }}>
          {kind === 'VIDEO' ? 'Video' : 'Comment'}: {reasonLabel(strike.reason)}
        </Link>
        <Badge tone={counts ? 'warn' : 'plain'}>{points} points</Badge>
      </p>
      <p className={styles['quiet']}>
        since {formatDateTime(since)} ·{' '}
        {liftedAt !== null ? `lifted ${formatDateTime(liftedAt)}` : `${counts ? 'counts' : 'counted'} until ${formatDateTime(expiresAt)}`}
      </p>
    </li>
  )
}

function StrikesCard({ file }: { file: AccountFile }) {
  const { points, standing, strikes, thresholds, until } = file.standing
  return (
    <Card title="Strikes">
      <p className={styles['body']}>
        <span className={styles['facts']}>
          <Badge tone={TONES[standing]}>{standingNames[standing]}</Badge>
          <span>
            {points} points (warning {thresholds.warning}, pause {thresholds.pause}, a person is asked {thresholds.suspension})
          </span>
          {until !== null && <span>until {formatDateTime(until)}</span>}
        </span>
      </p>
      {strikes.length === 0 ? (
        <p className={styles['body']}>There are no strikes.</p>
      ) : (
        <ul>
          {strikes.map((strike) => (
            <StrikeRow key={strike.decisionId} strike={strike} />
          ))}
        </ul>
      )}
    </Card>
  )
}

function History({ file }: { file: AccountFile }) {
  const decided = file.cases.filter(({ state }) => state === 'DECIDED')
  if (decided.length === 0) return null
  return (
    <Card title="Decided cases">
      <ul>
        {decided.map(({ id, purpose, decision }) => (
          <li key={id} className={styles['row']}>
            <p>{purposeNames[purpose]}</p>
            {decision !== null && (
              <p className={styles['quiet']}>
                {actionNames[decision.action]} · {decision.by.handle} · <TimeAgo at={decision.decidedAt} />
                {decision.note !== null && ` · ${decision.note}`}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function Linked({ file }: { file: AccountFile }) {
  if (file.linked.length === 0) return null
  return (
    <Card title="Accounts that uploaded the same files">
      <ul>
        {file.linked.map(({ accountId, files }) => (
          <li key={accountId} className={styles['row']}>
            <p>
              <Link to="/people/$accountId" params={{ accountId }}>
                {accountId}
              </Link>{' '}
              <span className={styles['quiet']}>{files === 1 ? '1 file' : `${files} files`}</span>
            </p>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What staff know about an account, and what they can decide about it. */
export function PersonPage({ accountId }: { accountId: string }) {
  const query = useAccountFile(accountId)
  return (
    <Page title="Account" intro={accountId}>
      <QueryView query={query}>
        {(file) => (
          <>
            {file.cases
              .filter(({ state }) => state === 'OPEN')
              .map((one) => (
                <OpenCase
                  key={one.id}
                  one={one}
                  contested={file.standing.suspensions.find(({ id }) => id === one.suspensionId)}
                />
              ))}
            <ProfileCard accountId={accountId} />
            <StrikesCard file={file} />
            <SuspensionsCard file={file} />
            <NotesCard file={file} />
            <History file={file} />
            <Linked file={file} />
          </>
        )}
      </QueryView>
    </Page>
  )
}
