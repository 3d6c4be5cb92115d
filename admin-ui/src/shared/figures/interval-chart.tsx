import styles from './interval-chart.module.css'

export interface Interval {
  label: string
  value: number
  low: number
  high: number
}

interface IntervalChartProps {
  /** What a screen reader says before the values. */
  name: string
  rows: readonly Interval[]
  /** Where the axis begins and ends; in between it has a tick at the middle. */
  range: readonly [number, number]
  /** A value as text. */
  text: (value: number) => string
  /** What the axis measures. */
  axis?: string
}

const LABELS = 170
const WIDTH = 260
const ROW = 26

/** A line per row: the dot is the value, the bar its interval; none at all is dashed where it stands inside the axis. */
export function IntervalChart({ name, rows, range: [from, to], text, axis }: IntervalChartProps) {
  const x = (value: number) => LABELS + ((value - from) / (to - from)) * WIDTH
  const height = rows.length * ROW
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${LABELS + WIDTH + 40} ${height + (axis === undefined ? 22 : 36)}`}
      role="img"
      aria-label={`${name}: ${rows.map(({ label, value }) => `${label} ${text(value)}`).join(', ')}. The table has the numbers.`}
    >
      {[from, (from + to) / 2, to].map((tick) => (
        <g key={tick}>
          <line className={styles[tick === 0 && from < 0 ? 'zero' : 'grid']} x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
          <text x={x(tick)} y={height + 14} textAnchor="middle">
            {text(tick)}
          </text>
        </g>
      ))}
      {axis !== undefined && (
        <text x={LABELS + WIDTH / 2} y={height + 32} textAnchor="middle">
          {axis}
        </text>
      )}
      {rows.map(({ label, value, low, high }, row) => (
        <g key={label} className={styles['interval']}>
          <text x={LABELS - 8} y={row * ROW + 17} textAnchor="end">
            {label}
          </text>
          <line x1={x(low)} x2={x(high)} y1={row * ROW + 13} y2={row * ROW + 13} />
          <circle cx={x(value)} cy={row * ROW + 13} r={4} />
        </g>
      ))}
    </svg>
  )
}
