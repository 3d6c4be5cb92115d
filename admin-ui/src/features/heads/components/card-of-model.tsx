import { formatDate, formatDateTime, formatNumber } from '@kinora/ui-kit/format'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { useModelCard, type HeadVersion } from '../api/heads'
import { ExamFigures } from './exam-figures'
import styles from './heads.module.css'

/** The model card of the heads that score. */
export function CardOfModel() {
  const query = useModelCard()
  return (
    <Card title="Model card">
      <QueryView query={query} skeletonRows={3}>
        {({ model, since, version, limits }) => (
          <div className={styles['body']}>
            <p>
              <code>{model}</code>
              {since === null ? '' : `, since ${formatDateTime(since)}`}
            </p>
            {version === null ? (
              <p>
                The heads that came with the model score. Their figures, on labeled rows and not on decisions made here, are in
                the model card of the text classifier.
              </p>
            ) : (
              <Learned version={version} />
            )}
            <h3>Known limits</h3>
            <ul className={styles['limits']}>
              {limits.map((limit) => (
                <li key={limit}>{limit}</li>
              ))}
            </ul>
          </div>
        )}
      </QueryView>
    </Card>
  )
}

function Learned({ version }: { version: HeadVersion }) {
  const { origin, artifact } = version
  const { counts } = origin
  const left = counts.repeated + counts.contradicted + counts.ofOnePerson + counts.tooOld
  return (
    <>
      <dl className={styles['facts']}>
        <dt>Decisions</dt>
        <dd>
          {origin.from === null ? '' : `${formatDate(origin.from)} to `}
          {formatDate(origin.until)}: {formatNumber(counts.training)} learned from, {formatNumber(counts.heldOut)} held out,{' '}
          {formatNumber(left)} left out
        </dd>
        <dt>Reasons</dt>
        <dd>
          {Object.entries(counts.reasons)
            .map(([reason, count]) => `${humanize(reason)} ${formatNumber(count)}`)
            .join(' · ')}
        </dd>
        <dt>Encoder, method</dt>
        <dd>
          {origin.encoder}, {origin.method}
        </dd>
        <dt>SHA-256 of the decisions</dt>
        <dd>
          <code className={styles['digest']}>{origin.digest}</code>
        </dd>
        <dt>SHA-256 of the heads</dt>
        <dd>
          <code className={styles['digest']}>{artifact.sha256}</code>
        </dd>
      </dl>
      <ExamFigures version={version} />
    </>
  )
}
