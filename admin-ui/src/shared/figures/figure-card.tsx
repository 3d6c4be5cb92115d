import { Button } from '@kinora/ui-kit/ui/button'
import type { ReactNode } from 'react'
import { Card } from '@/shared/components/page'
import { StatePanel } from '@/shared/components/state-panel'
import { saveCsv, type Cell } from './csv'
import styles from './figures.module.css'

export interface Numbers {
  columns: readonly string[]
  rows: readonly (readonly Cell[])[]
}

interface FigureCardProps {
  title: string
  /** What is counted, and what is not. */
  note?: string
  numbers: Numbers
  /** Draws the numbers. If it is no table itself, `table` shows them as one as well. */
  children?: ReactNode
  table?: 'folded' | 'shown'
  /** Whether cells hold names that stay in one line, such as those of models; a narrow table scrolls. */
  unbroken?: boolean
}

/** Figures with what they mean, as a table for everybody and as a file. */
export function FigureCard({ title, note, numbers, children, table, unbroken = false }: FigureCardProps) {
  const fileName = title.toLowerCase().replaceAll(/[^a-z]+/g, '-')
  const empty = numbers.rows.length === 0
  const save = (
    <Button size="small" look="quiet" onClick={() => saveCsv(fileName, numbers.columns, numbers.rows)} aria-label={`${title} as CSV`}>
      CSV
    </Button>
  )
  return (
    <Card title={title} aside={empty ? undefined : save}>
      {note !== undefined && <p className={styles['note']}>{note}</p>}
      {empty ? <StatePanel title="Nothing in this period" /> : children}
      {!empty && table === 'shown' && <NumbersTable {...numbers} unbroken={unbroken} />}
      {!empty && table === 'folded' && (
        <details className={styles['folded']}>
          <summary>{title} as a table</summary>
          <NumbersTable {...numbers} />
        </details>
      )}
    </Card>
  )
}

export function NumbersTable({ columns, rows, unbroken = false }: Numbers & { unbroken?: boolean }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard
    <div className={styles['scroller']} tabIndex={0} role="group" aria-label="Table">
      <table className={styles['numbers']} data-unbroken={unbroken}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, at) =>
                at === 0 ? (
                  <th key={columns[at]} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={columns[at]}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
