import { formatCompact, formatNumber } from '../format'
import styles from './count-bars.module.css'

interface CountBarsProps {
  /** What is counted, in the plural: the unit of the numbers and of the axis. */
  unit: string
  /** What a row stands for. */
  by: string
  /** With the same count of the period before, if that is compared. */
  rows: { name: string; count: number; before?: number | undefined }[]
}

/** The upper end of the axis: the smallest of 2, 4, 10, 20, 40, 100 … that is not less than the highest count. */
export function axisEnd(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(2, most)))
  return [1, 2, 4, 10].map((step) => step * power).find((end) => end >= Math.max(2, most)) ?? most
}

/** Counts as a table with bars on an axis from zero; the bars only illustrate the numbers. */
export function CountBars({ unit, by, rows }: CountBarsProps) {
  const end = axisEnd(Math.max(...rows.map((row) => row.count)))
  const compared = rows.some((row) => row.before !== undefined)
  return (
    <table className={styles['bars']}>
      <thead>
        <tr>
          <th scope="col">{by}</th>
          <th scope="col" className={styles['count']}>
            {unit}
          </th>
          {compared && (
            <th scope="col" className={styles['count']}>
              Before
            </th>
          )}
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td className={styles['count']}>{formatNumber(row.count)}</td>
            {compared && <td className={styles['before']}>{formatNumber(row.before ?? 0)}</td>}
            <td className={styles['lane']} aria-hidden="true">
              <div className={styles['bar']} style={{ inlineSize: `${(row.count / end) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr aria-hidden="true">
          <td colSpan={compared ? 3 : 2} aria-hidden="true" />
          <td className={styles['axis']}>
            <div>
              {[0, end / 2, end].map((tick) => (
                <span key={tick}>{formatCompact(tick)}</span>
              ))}
            </div>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
