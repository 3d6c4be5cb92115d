import { formatPercent } from '@kinora/ui-kit/format'
import { axisEnd } from '@kinora/ui-kit/ui/count-bars'
import { Legend } from '@/shared/figures/legend'
import type { Step } from '@/shared/figures/period'
import { stepName } from '@/shared/figures/time-chart'
import { useWidth } from '@/shared/hooks/use-width'
import type { Line } from '../hooks/exploration-figures'
import styles from './exploration.module.css'

const WIDTH = 640
const HEIGHT = 180
const LEFT = 52
const TOP = 10
const BOTTOM = 42
const TALL = HEIGHT + TOP + BOTTOM
const TONES = ['first', 'second', 'third', 'fourth', 'fifth'] as const

interface EpsilonChartProps {
  step: Step
  at: readonly string[]
  lines: readonly Line[]
  /** Bounds of the share. */
  floor: number
  ceiling: number
}

/** Points and the lines between those that follow each other. */
function path(values: Line['values'], x: (column: number) => number, y: (value: number) => number): string {
  return values
    .map((value, column) => (value === null ? '' : `${(values[column - 1] ?? null) === null ? 'M' : 'L'}${x(column)} ${y(value)}`))
    .join('')
}

/** The share of explored slots over time, a line per arm, between the bounds. The numbers are in the table beside it. */
export function EpsilonChart({ step, at, lines, floor, ceiling }: EpsilonChartProps) {
  const [drawing, full] = useWidth<SVGSVGElement>(WIDTH)
  const most = Math.max(ceiling, ...lines.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const end = Math.min(1, axisEnd(Math.max(2, most * 100)) / 100)
  const width = (full - LEFT) / Math.max(1, at.length)
  const x = (column: number) => LEFT + (column + 0.5) * width
  const y = (value: number) => TOP + HEIGHT * (1 - value / end)
  const named = [0, Math.floor((at.length - 1) / 2), at.length - 1].filter((one, place, all) => one >= 0 && all.indexOf(one) === place)
  return (
    <figure className={styles['figure']}>
      <svg ref={drawing} viewBox={`0 0 ${full} ${TALL}`} height={TALL} role="img" aria-label="Share of explored slots over time. The table has the numbers.">
        {[0, end / 2, end].map((tick) => (
          <g key={tick} className={styles['axis']}>
            <line x1={LEFT} x2={full} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {formatPercent(tick)}
            </text>
          </g>
        ))}
        {[floor, ceiling].map((bound) => (
          <line key={bound} className={styles['bound']} x1={LEFT} x2={full} y1={y(bound)} y2={y(bound)} />
        ))}
        {lines.map(({ name, values }, tone) => (
          <g key={name} className={styles[TONES[tone % TONES.length] ?? 'first']}>
            <path d={path(values, x, y)} />
            {values.map((value, column) => value !== null && <circle key={at[column]} cx={x(column)} cy={y(value)} r="3" />)}
          </g>
        ))}
        <g className={styles['axis']}>
          {named.map((column) => (
            <text
              key={column}
              x={x(column)}
              y={TOP + HEIGHT + 17}
              textAnchor={at.length > 1 && column === at.length - 1 ? 'end' : column === 0 && at.length > 1 ? 'start' : 'middle'}
            >
              {stepName(at[column] ?? '', step)}
            </text>
          ))}
          <text x={(LEFT + full) / 2} y={TOP + HEIGHT + 36} textAnchor="middle">
            Explored slots of all slots per {step === 'HOUR' ? 'hour' : 'day'}, UTC
          </text>
        </g>
      </svg>
      <Legend
        entries={[
          ...lines.map(({ name }, tone) => ({ name, className: styles[TONES[tone % TONES.length] ?? 'first'] })),
          { name: 'Bounds', className: styles['dashed'] },
        ]}
      />
    </figure>
  )
}
