import type { ReactNode } from 'react'
import styles from './table.module.css'

interface TableProps {
  columns: readonly string[]
  children: ReactNode
}

/** Rows and columns; on a narrow screen each row becomes a small card. */
export function Table({ columns, children }: TableProps) {
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
