import type { Figure } from './exam-figures'
import styles from './heads.module.css'

const LEFT = 190
const WIDTH = 240
const ROW = 22
const TOP = 18
const TICKS = [0, 0.25, 0.5, 0.75, 1]
const x = (value: number) => LEFT + Math.min(1, Math.max(0, value)) * WIDTH

/** Shares before and after, each a point with its interval. */
export function ExamChart({ name, figures }: { name: string; figures: Figure[] }) {
  const height = TOP + figures.length * ROW
  return (
    <svg
      className={styles['chart']}
      viewBox={`0 0 ${LEFT + WIDTH + 14} ${height + 4}`}
      role="img"
      aria-label={`Figures of ${name} before and after, with intervals. The table has the numbers.`}
    >
      <g className={styles['axes']}>
        {TICKS.map((tick) => (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={height} />
            <text x={x(tick)} y={TOP - 6} textAnchor="middle">
              {tick * 100}%
            </text>
          </g>
        ))}
      </g>
      {figures.map(({ what, of, measured }, row) => (
        <g key={`${what} ${of}`}>
          <text className={styles['name']} x={LEFT - 8} y={TOP + row * ROW + 14} textAnchor="end">
            {of}: {what}
          </text>
          <Point at={measured.before} y={TOP + row * ROW + 7} className={styles['before']} />
          <Point at={measured.after} y={TOP + row * ROW + 14} className={styles['after']} />
        </g>
      ))}
    </svg>
  )
}

interface PointProps {
  at: { value: number; low: number; high: number }
  y: number
  className: string | undefined
}

function Point({ at, y, className }: PointProps) {
  return (
    <g className={className}>
      <line x1={x(at.low)} x2={x(at.high)} y1={y} y2={y} />
      <circle cx={x(at.value)} cy={y} r={3} />
    </g>
  )
}
