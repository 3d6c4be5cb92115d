import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import type { PolicyRules } from '@/shared/api/types'
import { policyRefusal } from '../api/change-policy'
import type { Comparison } from '../api/try-policy'
import { differences, publishingText } from '../hooks/publishing-words'
import styles from './policy.module.css'

interface ChangePreviewProps {
  before: PolicyRules
  after: PolicyRules
  comparison: Comparison
  change: { error: unknown; isPending: boolean }
  onConfirm: () => void
  onBack: () => void
}

const ROWS = [
  ['Published without a person', 'approve'],
  ['For a person', 'review'],
  ['of these by chance', 'sampled'],
  ['Rejected without a person', 'reject'],
] as const

/** What a change would mean for the newest videos, before it is made. */
export function ChangePreview({ before, after, comparison, change, onConfirm, onBack }: ChangePreviewProps) {
  return (
    <div className={styles['form']}>
      {change.error !== null && (
        <Note tone="bad" kind="block" role="alert">
          {policyRefusal(change.error)}
        </Note>
      )}
      <ul className={styles['text']}>
        {[...differences(before, after), ...publishingText(after.publishing)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {comparison.videos === 0 ? (
        <p className={styles['quiet']}>No video has been screened yet, so there is nothing to compare.</p>
      ) : (
        <Outcomes comparison={comparison} />
      )}
      <div className={styles['actions']}>
        <Button look="primary" busy={change.isPending} onClick={onConfirm}>
          Save as a draft
        </Button>
        <Button onClick={onBack}>Back</Button>
      </div>
    </div>
  )
}

function Outcomes({ comparison }: { comparison: Comparison }) {
  return (
    <table className={styles['table']}>
      <caption className={styles['quiet']}>
        The newest {comparison.videos} videos, judged again by what was found in them
      </caption>
      <thead>
        <tr>
          <th scope="col">Outcome</th>
          <th scope="col">Now</th>
          <th scope="col">Then</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([name, key]) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td>{comparison.now[key]}</td>
            <td>{comparison.then[key]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
