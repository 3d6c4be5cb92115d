import { formatNumber, formatScore } from '@kinora/ui-kit/format'
import type { Bands } from '@/shared/api/types'
import type { ScoreDistribution } from '../api/get-distributions'
import styles from './lab.module.css'

type Bin = ScoreDistribution['bins'][number]

const HEIGHT = 120
const PARTS = ['harmful', 'harmless', 'undecided'] as const

const total = (bin: Bin) => bin.harmful + bin.harmless + bin.undecided
/** Most scores are near 0: on a linear scale nothing else could be seen. */
const scaled = (count: number) => Math.log1p(count)

interface CutChartProps {
  bins: Bin[]
  cuts: Bands
}

/** The newest scores as stacked bars on a logarithmic axis, with both thresholds as lines. The table has the numbers. */
export function CutChart({ bins, cuts }: CutChartProps) {
  const most = Math.max(1, ...bins.map(total))
  return (
    <svg className={styles['chart']} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {bins.map((bin) => (
        <Bar key={bin.from} bin={bin} most={most} />
      ))}
      <line className={styles['reviewLine']} x1={cuts.review * 100} x2={cuts.review * 100} y1={0} y2={HEIGHT} />
      <line className={styles['rejectLine']} x1={cuts.reject * 100} x2={cuts.reject * 100} y1={0} y2={HEIGHT} />
    </svg>
  )
}

/** The height of the whole bar is logarithmic; its parts are shares of it. */
function Bar({ bin, most }: { bin: Bin; most: number }) {
  const all = total(bin)
  const height = (scaled(all) / scaled(most)) * HEIGHT
  const parts = PARTS.map((part, index) => {
    const below = PARTS.slice(0, index).reduce((sum, other) => sum + bin[other], 0)
    return { part, share: all === 0 ? 0 : bin[part] / all, below: all === 0 ? 0 : below / all }
  })
  return (
    <g>
      {parts.map(({ part, share, below }) => (
        <rect
          key={part}
          className={styles[part]}
          x={bin.from * 100 + 0.3}
          width={(bin.to - bin.from) * 100 - 0.6}
          y={HEIGHT - height * (below + share)}
          height={height * share}
        />
      ))}
    </g>
  )
}

/** The numbers behind the chart. */
export function BinTable({ bins }: { bins: Bin[] }) {
  return (
    <details>
      <summary>The numbers</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">Score</th>
            <th scope="col">Found harmful</th>
            <th scope="col">Let pass</th>
            <th scope="col">Seen by nobody</th>
          </tr>
        </thead>
        <tbody>
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row">
                {formatScore(bin.from)}–{formatScore(bin.to)}
              </th>
              {PARTS.map((part) => (
                <td key={part}>{formatNumber(bin[part])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
