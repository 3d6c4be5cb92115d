import { formatCompact, formatNumber } from '@kinora/ui-kit/format'
import { axisEnd } from '@kinora/ui-kit/ui/count-bars'
import { useWidth } from '@/shared/hooks/use-width'
import { Legend } from './legend'
import styles from './figures.module.css'
import type { Step } from './period'

/** Until the width of its place is known. */
const WIDTH = 640
const HEIGHT = 180
const LEFT = 46
const TOP = 10
const BOTTOM = 42
const TALL = HEIGHT + TOP + BOTTOM
const TONES = ['first', 'second', 'third', 'fourth', 'fifth'] as const

export interface Series {
  name: string
  /** One per step. */
  counts: readonly number[]
}

interface TimeChartProps {
  title: string
  /** What is counted, in the plural. */
  unit: string
  step: Step
  /** Beginnings of the steps. */
  at: readonly string[]
  /** At most five, stacked from the first up. */
  series: readonly Series[]
}

const day = new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' })

/** "Nov 22" or "Nov 22, 09:00", in UTC as it is counted. */
export function stepName(at: string, step: Step): string {
  const name = day.format(new Date(at))
  return step === 'HOUR' ? `${name}, ${at.slice(11, 16)}` : name
}

/** Where the part of each series begins and ends in a column. */
function stacked(series: readonly Series[], column: number): { name: string; from: number; to: number }[] {
  const ends = series.map((_, tone) => sum(series.slice(0, tone + 1).map(({ counts }) => counts[column] ?? 0)))
  return series.map(({ name }, tone) => ({ name, from: ends[tone - 1] ?? 0, to: ends[tone] ?? 0 }))
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)

/**
 * Counts over time as stacked columns on an axis from zero, drawn as wide as its place, so that words keep their size. The numbers
 * belong into a table beside it.
 */
export function TimeChart({ title, unit, step, at, series }: TimeChartProps) {
  const totals = at.map((_, column) => sum(series.map(({ counts }) => counts[column] ?? 0)))
  const end = axisEnd(Math.max(...totals))
  const [drawing, full] = useWidth<SVGSVGElement>(WIDTH)
  const width = (full - LEFT) / Math.max(1, at.length)
  const y = (count: number) => TOP + HEIGHT * (1 - count / end)
  const shown = [0, Math.floor((at.length - 1) / 2), at.length - 1].filter((one, place, all) => all.indexOf(one) === place)
  const label = `${title}: ${formatNumber(sum(totals))} ${unit.toLowerCase()}, at most ${formatNumber(Math.max(...totals))} in ${step === 'HOUR' ? 'an hour' : 'a day'}. The table has the numbers.`
  return (
    <figure className={styles['figure']}>
      <svg ref={drawing} className={styles['chart']} viewBox={`0 0 ${full} ${TALL}`} height={TALL} role="img" aria-label={label}>
        {[0, end / 2, end].map((tick) => (
          <g key={tick} className={styles['axis']}>
            <line x1={LEFT} x2={full} y1={y(tick)} y2={y(tick)} />
            <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end">
              {formatCompact(tick)}
            </text>
          </g>
        ))}
        {at.map((time, column) => (
          <g key={time}>
            {stacked(series, column).map(({ name, from, to }, tone) => (
              <rect
                key={name}
                className={styles[TONES[tone] ?? 'first']}
                x={LEFT + (column + 0.1) * width}
                width={width * 0.8}
                y={y(to)}
                height={y(from) - y(to)}
              />
            ))}
          </g>
        ))}
        <g className={styles['axis']}>
          {shown.map((column) => (
            <text
              key={column}
              x={LEFT + (column + 0.5) * width}
              y={TOP + HEIGHT + 17}
              textAnchor={column === 0 ? 'start' : column === at.length - 1 ? 'end' : 'middle'}
            >
              {stepName(at[column] ?? '', step)}
            </text>
          ))}
          <text x={(LEFT + full) / 2} y={TOP + HEIGHT + 36} textAnchor="middle">
            {unit} per {step === 'HOUR' ? 'hour' : 'day'}, UTC
          </text>
        </g>
      </svg>
      <Legend entries={series.map(({ name }, tone) => ({ name, className: styles[TONES[tone] ?? 'first'] }))} />
    </figure>
  )
}
