import { formatNumber, formatScore } from '@kinora/ui-kit/format'
import { percentText } from '@/shared/moderation/rate-text'
import type { Calibrated, Reliability } from '../api/get-quality'
import styles from './quality.module.css'

const SIZE = 200
const MARGIN = 34
const TICKS = [0, 0.25, 0.5, 0.75, 1]
const x = (value: number) => MARGIN + value * SIZE
const y = (value: number) => 8 + (1 - value) * SIZE

/** The share of harmful contents over what they were given; on the diagonal both are the same. */
export function ReliabilityChart({ name, calibrated }: { name: string; calibrated: Calibrated }) {
  const { before, after, curve } = calibrated
  const line = curve.map((value, step) => `${x(step / 100)},${y(value)}`).join(' ')
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${SIZE + MARGIN + 12} ${SIZE + 46}`}
      role="img"
      aria-label={`Reliability of ${name}: expected calibration error ${formatScore(before.error)} before and ${formatScore(after.error)} after calibration. The table has the numbers.`}
    >
      <Axes />
      <line className={styles['diagonal']} x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} />
      <polyline className={styles['curve']} points={line} />
      <Points reliability={before} className={styles['before']} />
      <Points reliability={after} className={styles['after']} />
    </svg>
  )
}

function Axes() {
  return (
    <g className={styles['axes']}>
      <rect x={x(0)} y={y(1)} width={SIZE} height={SIZE} />
      {TICKS.map((tick) => (
        <g key={tick}>
          <text x={x(tick)} y={y(0) + 14} textAnchor="middle">
            {tick}
          </text>
          <text x={x(0) - 5} y={y(tick) + 4} textAnchor="end">
            {tick * 100}%
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={y(0) + 30} textAnchor="middle">
        Score or probability, 0 to 1
      </text>
      <text x={x(0.03)} y={y(0.93)}>
        Harmful, % of contents
      </text>
    </g>
  )
}

/** A point per bin, with its interval. */
function Points({ reliability, className }: { reliability: Reliability; className: string | undefined }) {
  return (
    <g className={className}>
      {reliability.bins.map(({ from, given, harmful }) => (
        <g key={from}>
          <line x1={x(given)} x2={x(given)} y1={y(harmful.low)} y2={y(harmful.high)} />
          <circle cx={x(given)} cy={y(harmful.value)} r={3} />
        </g>
      ))}
    </g>
  )
}

/** The numbers of the chart. */
export function ReliabilityTable({ calibrated }: { calibrated: Calibrated }) {
  const rows = [
    ...calibrated.before.bins.map((bin) => ({ what: 'Score', ...bin })),
    ...calibrated.after.bins.map((bin) => ({ what: 'Probability', ...bin })),
  ]
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Given</th>
          <th scope="col">Mean</th>
          <th scope="col">Harmful (95% interval)</th>
          <th scope="col">Contents</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ what, from, to, given, harmful }) => (
          <tr key={`${what} ${from}`}>
            <th scope="row">
              {what} {formatScore(from)}–{formatScore(to)}
            </th>
            <td>{formatScore(given)}</td>
            <td>
              {percentText(harmful.value)} ({percentText(harmful.low)}–{percentText(harmful.high)})
            </td>
            <td>{formatNumber(harmful.cases)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
