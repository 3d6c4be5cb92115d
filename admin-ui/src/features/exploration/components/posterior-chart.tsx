import { useWidth } from '@/shared/hooks/use-width'
import type { Exploration } from '../api/get-exploration'
import { keyName } from '../hooks/exploration-figures'
import styles from './exploration.module.css'

const WIDTH = 640
const LEFT = 260
const RIGHT = 12
const ROW = 22
const TOP = 8
const BOTTOM = 40
/** More rows would not be read; the table has all of them. */
const MOST = 30
const LONGEST = 40

const short = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name)

/** The mean of each posterior with its 95 % interval, on an axis from 0 to 1. */
export function PosteriorChart({ posteriors }: Pick<Exploration, 'posteriors'>) {
  const [drawing, full] = useWidth<SVGSVGElement>(WIDTH)
  const shown = posteriors.slice(0, MOST)
  const tall = TOP + ROW * shown.length + BOTTOM
  const x = (value: number) => LEFT + value * (full - LEFT - RIGHT)
  const y = (row: number) => TOP + (row + 0.5) * ROW
  const foot = TOP + ROW * shown.length
  return (
    <figure className={styles['figure']}>
      <svg ref={drawing} viewBox={`0 0 ${full} ${tall}`} height={tall} role="img" aria-label="Means of the posteriors with their intervals. The table has the numbers.">
        <g className={styles['axis']}>
          {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
            <g key={tick}>
              <line x1={x(tick)} x2={x(tick)} y1={TOP} y2={foot} />
              <text x={x(tick)} y={foot + 16} textAnchor="middle">
                {tick}
              </text>
            </g>
          ))}
          <text x={x(0.5)} y={foot + 34} textAnchor="middle">
            Expected share of enjoyed slots
          </text>
        </g>
        {shown.map(({ key, mean, low, high }, row) => (
          <g key={key} className={styles['first']}>
            <text className={styles['name']} x={LEFT - 8} y={y(row) + 4} textAnchor="end">
              {short(keyName(key))}
            </text>
            <line x1={x(low)} x2={x(high)} y1={y(row)} y2={y(row)} />
            <circle cx={x(mean)} cy={y(row)} r="4" />
          </g>
        ))}
      </svg>
      {posteriors.length > MOST && <p className={styles['quiet']}>The {MOST} with the most outcomes.</p>}
    </figure>
  )
}
