import type { RuleChange } from '../api/drafts'
import styles from './lab.module.css'

/** What differs between two sets of rules, value by value. */
export function ChangeTable({ changes, empty }: { changes: RuleChange[]; empty: string }) {
  if (changes.length === 0) return <p className={styles['quiet']}>{empty}</p>
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">Rule</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.path}>
            <th scope="row">{change.path}</th>
            <td>{change.before ?? '–'}</td>
            <td>{change.after ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
