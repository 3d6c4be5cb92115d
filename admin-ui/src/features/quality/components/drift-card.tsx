import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { rateText } from '@/shared/moderation/rate-text'
import { useDrift, type Compared, type Drift } from '../api/get-quality'
import styles from './quality.module.css'

const SERIES = [
  ['approvals', 'Approvals'],
  ['agreement', 'Agreement'],
  ['gold', 'Known answers'],
] as const satisfies [Exclude<keyof Drift['months'][number], 'month'>, string][]

/** How the caller decides over the months, beside all others. */
export function DriftCard() {
  return (
    <Card title="How you decide">
      <div className={styles['body']}>
        <p className={styles['quiet']}>
          Only you see this. Approvals are the share of your decisions that approve; agreement is how often you and another person
          came to the same outcome without knowing of each other; known answers is how often you were right where the answer was
          known. Beside it stand all others together. Where two intervals overlap, the difference may be chance.
        </p>
        <QueryView query={useDrift()} skeletonRows={3}>
          {(drift) => (
            <>
              <div className={styles['wide']}>
                <table className={styles['table']}>
                  <thead>
                    <tr>
                      <th scope="col">Month</th>
                      {SERIES.map(([key, name]) => (
                        <th key={key} scope="col">
                          {name}
                        </th>
                      ))}
                    </tr>
                  </thead>
                  <tbody>
                    {drift.months.map((month) => (
                      <tr key={month.month}>
                        <th scope="row">{month.month}</th>
                        {SERIES.map(([key]) => (
                          <td key={key}>
                            <Both compared={month[key]} />
                          </td>
                        ))}
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
              {drift.others < 3 && (
                <p className={styles['quiet']}>Fewer than three others decide; what they do together would be about one of them.</p>
              )}
            </>
          )}
        </QueryView>
      </div>
    </Card>
  )
}

function Both({ compared: { mine, others } }: { compared: Compared }) {
  return (
    <>
      <p>{mine === null ? 'Nothing of you' : rateText(mine)}</p>
      {others !== null && <p className={styles['quiet']}>Others {rateText(others)}</p>}
    </>
  )
}
