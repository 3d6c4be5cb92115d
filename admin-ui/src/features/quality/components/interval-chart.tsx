import { percentText, type Rate } from '@/shared/moderation/rate-text'
import styles from './quality.module.css'

interface IntervalChartProps {
  name: string
  rows: readonly { label: string; rate: Rate }[]
}

const LABELS = 170
const WIDTH = 260
const ROW = 26

/** A line per share: the dot is the estimate, the bar its 95% interval. */
export function IntervalChart({ name, rows }: IntervalChartProps) {
  const most = Math.max(0.05, ...rows.map(({ rate }) => rate.high))
  const end = Math.min(1, Math.ceil(most * 20) / 20)
  const x = (value: number) => LABELS + (value / end) * WIDTH
  const height = rows.length * ROW
  return (
    <svg
      className={styles['intervals']}
      viewBox={`0 0 ${LABELS + WIDTH + 30} ${height + 22}`}
      role="img"
      aria-label={`${name}: ${rows.map(({ label, rate }) => `${label} ${percentText(rate.value)}`).join(', ')}. The table has the numbers.`}
    >
      <g className={styles['axes']}>
        {[0, end / 2, end].map((tick) => (
          <g key={tick}>
            <line className={styles['grid']} x1={x(tick)} x2={x(tick)} y1={0} y2={height} />
            <text x={x(tick)} y={height + 14} textAnchor="middle">
              {percentText(tick)}
            </text>
          </g>
        ))}
      </g>
      {rows.map(({ label, rate }, row) => (
        <g key={label} className={styles['interval']}>
          <text x={LABELS - 8} y={row * ROW + 17} textAnchor="end">
            {label}
          </text>
          <line x1={x(rate.low)} x2={x(rate.high)} y1={row * ROW + 13} y2={row * ROW + 13} />
          <circle cx={x(rate.value)} cy={row * ROW + 13} r={4} />
        </g>
      ))}
    </svg>
  )
}
