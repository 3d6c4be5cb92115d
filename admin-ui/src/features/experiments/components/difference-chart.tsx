import type { Outcome, Readout } from '../api/experiments'
import { differenceText, OUTCOMES } from '../hooks/definition'
import styles from './experiments.module.css'

type Difference = Readout['variants'][number]['figures'][number]['difference']

interface DifferenceChartProps {
  outcome: Outcome
  rows: readonly { variant: string; difference: Difference }[]
}

const LABELS = 130
const WIDTH = 300
const ROW = 26

/** A line per variant beside the control: the dot is the difference, the bar its interval, the dashed line none at all. */
export function DifferenceChart({ outcome, rows }: DifferenceChartProps) {
  const drawn = rows.flatMap(({ variant, difference }) =>
    difference === null || difference.low === null || difference.high === null
      ? []
      : [{ variant, value: difference.value, low: difference.low, high: difference.high }],
  )
  if (drawn.length === 0) return null
  const most = Math.max(1e-3, ...drawn.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)]))
  const x = (value: number) => LABELS + ((value + most) / (2 * most)) * WIDTH
  const height = drawn.length * ROW
  const { name, share } = OUTCOMES[outcome]
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${String(LABELS + WIDTH + 40)} ${String(height + 36)}`}
      role="img"
      aria-label={`${name}, difference to the control: ${drawn.map(({ variant, value }) => `${variant} ${differenceText(outcome, value)}`).join(', ')}. The table has the numbers.`}
    >
      {[-most, 0, most].map((tick) => (
        <g key={tick}>
          <line className={styles[tick === 0 ? 'zero' : 'grid']} x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
          <text x={x(tick)} y={height + 14} textAnchor="middle">
            {differenceText(outcome, tick)}
          </text>
        </g>
      ))}
      <text x={LABELS + WIDTH / 2} y={height + 32} textAnchor="middle">
        Difference to the control, {share ? 'percentage points' : 'videos per viewer and day'}
      </text>
      {drawn.map(({ variant, value, low, high }, row) => (
        <g key={variant} className={styles['interval']}>
          <text x={LABELS - 8} y={row * ROW + 17} textAnchor="end">
            {variant}
          </text>
          <line x1={x(low)} x2={x(high)} y1={row * ROW + 13} y2={row * ROW + 13} />
          <circle cx={x(value)} cy={row * ROW + 13} r={4} />
        </g>
      ))}
    </svg>
  )
}
