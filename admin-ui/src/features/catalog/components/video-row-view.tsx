import { formatDateTime, formatNumber, formatPercent } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { CountBars } from '@kinora/ui-kit/ui/count-bars'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { useVideoRow, type VideoRow } from '../api/catalog'
import { LinkList } from './link-list'
import styles from './catalog.module.css'

function factsOf({ about, counts, indexed, modelId, triedAs }: VideoRow): [string, string][] {
  const { views, likes, comments } = counts
  return [
    ['Creator', `@${about.ownerHandle}`],
    ['Category', about.category ?? 'none'],
    ['Published', formatDateTime(about.publishedAt)],
    ['Counts', `${formatNumber(views)} views, ${formatNumber(likes)} likes, ${formatNumber(comments)} comments`],
    ['Popularity', indexed === null ? 'not in the index of this replica' : popularity(indexed)],
    ['Tried out as', triedAs === null ? 'not among those that are tried out now' : `${triedAs.key.replaceAll('|', ', ').toLowerCase()}; ${formatPercent(triedAs.enjoyed)} enjoyed`],
    ['Model in use', modelId ?? 'none'],
    ['Version', indexed === null || indexed.version === about.version ? String(about.version) : `${String(about.version)}, in the index ${String(indexed.version)}`],
  ]
}

const popularity = ({ liking, thisWeek, place, listed }: NonNullable<VideoRow['indexed']>) =>
  `place ${formatNumber(place)} of ${formatNumber(listed)} this week: ${thisWeek.toFixed(1)} of ${formatNumber(liking)} who liked it`

function Row({ row, onChoose }: { row: VideoRow; onChoose: (id: string) => void }) {
  const { about, indexed, listed, shown } = row
  return (
    <div className={styles['body']}>
      <p className={styles['line']}>
        <Badge tone={listed ? 'good' : 'bad'}>{listed ? 'Listed' : 'Not listed'}</Badge>
        {about.adultsOnly && <Badge tone="warn">For adults</Badge>}
        {about.limited && <Badge tone="warn">Reach limited</Badge>}
      </p>
      <dl className={styles['facts']}>
        {factsOf(row).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>Shown in the last seven days</h3>
      {shown.length === 0 ? <p className={styles['quiet']}>In no logged slot.</p> : <CountBars by="Chosen by" unit="Slots" rows={shown.map(({ source, slots }) => ({ name: humanize(source), count: slots }))} />}
      {indexed !== null && (
        <>
          <h3>Words and their weights</h3>
          {indexed.words.length === 0 ? (
            <p className={styles['quiet']}>Its texts give no words.</p>
          ) : (
            <ul className={styles['words']}>
              {indexed.words.map(({ word, weight }) => (
                <li key={word}>
                  {word} <span>{weight.toFixed(2)}</span>
                </li>
              ))}
            </ul>
          )}
          <LinkList links={indexed.links} onChoose={onChoose} />
        </>
      )}
    </div>
  )
}

/** How the recommender knows a video. */
export function VideoRowView({ id, onChoose }: { id: string; onChoose: (id: string) => void }) {
  const query = useVideoRow(id)
  return (
    <Card title={query.data?.about.title ?? 'Video'}>
      <QueryView query={query}>{(row) => <Row row={row} onChoose={onChoose} />}</QueryView>
    </Card>
  )
}
