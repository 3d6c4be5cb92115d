import type { ModerationCase } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { CurrentDecision } from './current-decision'
import styles from './decision-panel.module.css'

/** Replaces the decision if the content was removed or has a newer version. */
export function WithdrawnNote({ item }: { item: ModerationCase }) {
  return (
    <Card title="Withdrawn">
      <div className={styles['panel']}>
        <CurrentDecision item={item} />
        <p>The content was removed or replaced, so there is nothing left to decide here.</p>
      </div>
    </Card>
  )
}
