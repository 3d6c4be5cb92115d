import { formatNumber } from '@kinora/ui-kit/format'
import { useState } from 'react'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { IntervalChart } from '@/shared/figures/interval-chart'
import { percentText, type Rate } from '@/shared/moderation/rate-text'
import { humanize } from '@/shared/words'
import { useErrorRates, type ErrorRate } from '../api/get-quality'
import { DaysField } from './days-field'
import styles from './quality.module.css'

const NAMES = {
  MISSED_HARM: { VIDEO: 'Missed harm, videos', COMMENT: 'Missed harm, comments' },
  WRONG_REJECTION: { VIDEO: 'Wrong rejections, videos', COMMENT: 'Wrong rejections, comments' },
}
const nameOf = ({ direction, kind }: ErrorRate) => NAMES[direction][kind]

/** How often machines err, estimated from random samples that people looked at blind. */
export function ErrorRatesCard() {
  const [days, setDays] = useState(90)
  const query = useErrorRates(days)
  return (
    <Card title="Errors of the machines">
      <div className={styles['body']}>
        <p className={styles['quiet']}>
          Chance brings some automatic decisions to people who do not see them. Missed harm is the share of automatic approvals that
          a person would not have made, a wrong rejection an automatic rejection that a person would not have made. Each answer
          counts for as many decisions as its draw stands for. If machines and people did not change, 95 of 100 such intervals
          would hold the true share; the share says nothing about decisions of people.
        </p>
        <DaysField days={days} onChange={setDays} />
        <QueryView query={query} skeletonRows={4}>
          {({ rates }) => <Rates rates={rates} />}
        </QueryView>
      </div>
    </Card>
  )
}

/** The next twentieth above all intervals. */
function rateEnd(rows: readonly { high: number }[]) {
  return Math.min(1, Math.ceil(Math.max(0.05, ...rows.map(({ high }) => high)) * 20) / 20)
}

function Rates({ rates }: { rates: ErrorRate[] }) {
  const known = rates.flatMap((one) => (one.rate === null ? [] : [{ label: nameOf(one), ...one.rate }]))
  if (rates.every(({ drawn }) => drawn === 0)) {
    return <p>Nothing was drawn in this time. An administrator sets the shares below.</p>
  }
  return (
    <>
      {known.length > 0 && (
        <IntervalChart name="Errors of the machines" rows={known} range={[0, rateEnd(known)]} text={percentText} />
      )}
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Error</th>
            <th scope="col">Share (95% interval)</th>
            <th scope="col">Answered</th>
            <th scope="col">Waiting</th>
            <th scope="col">Lost</th>
            <th scope="col">Stands for</th>
          </tr>
        </thead>
        <tbody>
          {rates.map((one) => (
            <tr key={nameOf(one)}>
              <th scope="row">{nameOf(one)}</th>
              <td>{one.rate === null ? `Not enough answers: ${formatNumber(one.missing)} are missing` : shareText(one.rate)}</td>
              <td>{formatNumber(one.answered)}</td>
              <td>{formatNumber(one.waiting)}</td>
              <td>{formatNumber(one.lost)}</td>
              <td>{formatNumber(Math.round(one.standsFor))} decisions</td>
            </tr>
          ))}
        </tbody>
      </table>
      {rates
        .filter(({ answered }) => answered > 0)
        .map((one) => (
          <Parts key={nameOf(one)} one={one} />
        ))}
    </>
  )
}

function shareText(rate: Rate): string {
  return `${percentText(rate.value)} (${percentText(rate.low)}–${percentText(rate.high)})`
}

function Parts({ one }: { one: ErrorRate }) {
  const parts = [
    ...one.categories.map((part) => ({ by: 'Reason', ...part })),
    ...one.stages.map((part) => ({ by: 'Stage', ...part })),
    ...one.months.map((part) => ({ by: 'Month', ...part })),
  ]
  return (
    <details>
      <summary>{nameOf(one)} by reason, stage and month</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Share (95% interval)</th>
            <th scope="col">Answered</th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ by, code, rate, answered }) => (
            <tr key={`${by} ${code}`}>
              <th scope="row">
                {by}: {by === 'Month' ? code : humanize(code)}
              </th>
              <td>{rate === null ? 'Not enough answers' : shareText(rate)}</td>
              <td>{formatNumber(answered)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
