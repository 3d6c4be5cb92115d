import { formatNumber } from '@kinora/ui-kit/format'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import { rateText, type Rate } from '@/shared/moderation/rate-text'
import { humanize } from '@/shared/words'
import { ExampleRow } from './example-row'
import styles from './lab.module.css'

type Outcome = components['schemas']['KindOutcome']
type Effect = Outcome['now']

const NAME = { VIDEO: 'Videos', COMMENT: 'Comments' }
const VERDICT: Record<string, string> = { APPROVE: 'let pass', REVIEW: 'for a person', REJECT: 'rejected' }

const rate = (known: Rate | null) => (known === null ? 'No decisions of people' : rateText(known))

const ROWS: [string, (effect: Effect) => string][] = [
  ['Let pass', (effect) => formatNumber(effect.approve)],
  ['For a person', (effect) => formatNumber(effect.review)],
  ['Rejected', (effect) => formatNumber(effect.reject)],
  ['People decide, cases per day', ({ reviewsPerDay }) => (reviewsPerDay === null ? 'Unknown' : reviewsPerDay.toFixed(1))],
  ['Precision: harmful among what is stopped', (effect) => rate(effect.precision)],
  ['Recall: stopped among what is harmful', (effect) => rate(effect.recall)],
]

/** What a draft would have meant for one kind of content. */
export function KindOutcomeView({ outcome }: { outcome: Outcome }) {
  return (
    <section className={styles['outcome']} aria-label={NAME[outcome.kind]}>
      <h3>
        {NAME[outcome.kind]}: {formatNumber(outcome.assessments)} of {outcome.days.toFixed(1)} days
      </h3>
      {outcome.assessments === 0 ? (
        <p className={styles['quiet']}>None has been screened yet.</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Outcome</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {ROWS.map(([name, text]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text(outcome.now)}</td>
                <td>{text(outcome.then)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {outcome.changes.length === 0 && outcome.assessments > 0 && <p className={styles['quiet']}>No verdict would change.</p>}
      <ul>
        {outcome.changes.map(({ from, to, contents }) => (
          <li key={from + to}>
            {formatNumber(contents)}: {VERDICT[from] ?? humanize(from)} → {VERDICT[to] ?? humanize(to)}
          </li>
        ))}
      </ul>
      {outcome.examples.length > 0 && (
        <details>
          <summary>Examples</summary>
          <ul>
            {outcome.examples.map((example) => (
              <ExampleRow key={example.contentId + example.assessedAt} example={example} />
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}
