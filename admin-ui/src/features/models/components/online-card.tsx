import { formatBytes, formatNumber, formatSeconds } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { TimeAgo } from '@/shared/components/time-ago'
import { useOnline, type OnlineStatus } from '../api/get-online'
import styles from './models.module.css'

const STATES = {
  STOPPED: { tone: 'bad', text: 'Nobody learns' },
  CATCHING_UP: { tone: 'warn', text: 'Catching up' },
  LEARNING: { tone: 'good', text: 'Learning' },
} as const

function facts({ leader, newest, kept }: OnlineStatus): [string, string][] {
  return [
    ['Behind', leader === null ? 'unknown' : formatSeconds(leader.behindSeconds)],
    ['Learned', leader === null ? 'unknown' : `${formatNumber(leader.learned)} events since it began`],
    [
      'Known',
      leader === null
        ? 'unknown'
        : `${formatNumber(leader.videos)} videos, ${formatNumber(leader.likedVideos)} liked, ${formatNumber(leader.words)} words, ${formatNumber(leader.viewers)} viewers`,
    ],
    ['Refused files', leader === null ? 'unknown' : formatNumber(leader.refusedFiles)],
    ['Snapshots', `${formatNumber(kept)} kept`],
    ['File', newest === null ? 'none' : `${formatBytes(newest.bytes)}, SHA-256 ${newest.sha256}`],
  ]
}

/** The arm that learns from the stream: how far it is, what it holds, and its newest snapshot. */
export function OnlineCard() {
  return (
    <Card title="Online">
      <QueryView query={useOnline()}>
        {(status) => (
          <>
            <p className={styles['training']} role="status">
              <Badge tone={STATES[status.state].tone}>{STATES[status.state].text}</Badge>
              {status.newest === null ? (
                <span>No snapshot yet.</span>
              ) : (
                <span>
                  Snapshot <TimeAgo at={status.newest.storedAt} />
                  {status.served === status.newest.id ? ', in use' : ', being loaded'}
                </span>
              )}
            </p>
            <dl className={styles['facts']}>
              {facts(status).map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
      </QueryView>
    </Card>
  )
}
