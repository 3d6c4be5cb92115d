import { formatNumber } from '@kinora/ui-kit/format'
import styles from './dashboard.module.css'

interface CountBarsProps {
  rows: { name: string; count: number }[]
}

/** Counts as a table with bars; the bars only illustrate the numbers. */
export function CountBars({ rows }: CountBarsProps) {
  const most = Math.max(1, ...rows.map((row) => row.count))
  return (
    <table className={styles['bars']}>
      <tbody>
        {rows.map((row) => (
          <tr key={row.name}>
            <th scope="row">{row.name}</th>
            <td className={styles['count']}>{formatNumber(row.count)}</td>
            <td className={styles['lane']} aria-hidden="true">
              <div className={styles['bar']} style={{ inlineSize: `${(row.count / most) * 100}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
