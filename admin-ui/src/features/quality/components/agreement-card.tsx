import { formatNumber } from '@kinora/ui-kit/format'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { rateText } from '@/shared/moderation/rate-text'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { useAgreement, type Agreement, type Kappa } from '../api/get-quality'
import { DaysField } from './days-field'
import styles from './quality.module.css'

/** "0.62 (0.41–0.83)", or why there is no number. */
function kappaText({ value, low, high, cases, byChance }: Kappa): string {
  if (value === null || low === null || high === null) {
    return byChance > 0.999 ? 'Always the same answer' : `Too few cases (${formatNumber(cases)})`
  }
  return `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`
}

/** How far people agree who decided without knowing of each other. */
export function AgreementCard() {
  const [days, setDays] = useState(180)
  const query = useAgreement(days)
  return (
    <Card title="Agreement of people">
      <div className={styles['body']}>
        <p className={styles['quiet']}>
          Chance brings some decisions of people to a second person who does not see the first one. Cohen’s kappa is the agreement
          beyond chance: 1 is always, 0 is no more than by chance. It is about the reason that both give. Where the outcomes differ,
          somebody who leads decides.
        </p>
        <DaysField days={days} onChange={setDays} />
        <QueryView query={query} skeletonRows={3}>
          {(agreement) =>
            agreement.overall === null ? (
              <p>No second review was answered in this time; {formatNumber(agreement.waiting)} wait.</p>
            ) : (
              <Found agreement={agreement} overall={agreement.overall} />
            )
          }
        </QueryView>
      </div>
    </Card>
  )
}

function Found({ agreement, overall }: { agreement: Agreement; overall: Kappa }) {
  const label = useReasonLabel()
  const rows = [
    { name: 'All reasons', kappa: overall },
    ...agreement.categories.map(({ reasonCode, kappa }) => ({ name: label(reasonCode), kappa })),
  ]
  return (
    <>
      <p>
        {formatNumber(agreement.answered)} second reviews, {formatNumber(agreement.leads)} of them left to somebody who leads;{' '}
        {formatNumber(agreement.waiting)} wait.
      </p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">Kappa (95% interval)</th>
            <th scope="col">Same answer</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, kappa }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{kappaText(kappa)}</td>
              <td>{rateText(kappa.agreement)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {agreement.pairs.length > 0 && <Matrix pairs={agreement.pairs} />}
    </>
  )
}

type Person = Agreement['pairs'][number]['one']

/** Who agrees with whom. */
function Matrix({ pairs }: { pairs: Agreement['pairs'] }) {
  const people = [...new Map(pairs.flatMap(({ one, other }) => [one, other]).map((person) => [person.id, person])).values()]
  const name = ({ handle }: Person) => (handle === '' ? 'Somebody' : `@${handle}`)
  const between = (row: Person, column: Person) =>
    pairs.find(
      ({ one, other }) => (one.id === row.id && other.id === column.id) || (one.id === column.id && other.id === row.id),
    )
  return (
    <div className={styles['wide']}>
      <table className={styles['table']}>
        <caption>Kappa of each two people, with the number of cases</caption>
        <thead>
          <tr>
            <th scope="col">Person</th>
            {people.map((person) => (
              <th key={person.id} scope="col">
                {name(person)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {people.map((row) => (
            <tr key={row.id}>
              <th scope="row">{name(row)}</th>
              {people.map((column) => {
                const pair = between(row, column)
                return (
                  <td key={column.id}>
                    {pair === undefined ? '—' : `${kappaText(pair.kappa)}, ${formatNumber(pair.kappa.cases)}`}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
