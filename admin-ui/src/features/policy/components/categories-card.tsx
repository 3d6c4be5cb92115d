import { formatPercent } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import type { PolicyCategory, PolicyRules } from '@/shared/api/types'
import { Card } from '@/shared/components/page'
import { humanize } from '@/shared/words'
import styles from './policy.module.css'

/** What breaks the rules, in the words that the vision model is told. */
export function CategoriesCard({ rules }: { rules: PolicyRules }) {
  return (
    <Card title="What the vision model is told">
      <ul>
        {rules.categories.map((category) => (
          <li key={category.code} className={styles['row']}>
            <div className={styles['text']}>
              <p>
                <b>{category.name}</b> <Badge>{humanize(category.harm)}</Badge>
              </p>
              <p dir="auto">{category.definition}</p>
              {category.examples.length > 0 && (
                <p className={styles['quiet']} dir="auto">
                  For example: {category.examples.join(' ')}
                </p>
              )}
              <p className={styles['quiet']}>{actionText(category, rules)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** What a score of the vision model leads to. */
function actionText(category: PolicyCategory, rules: PolicyRules): string {
  const bands = category.thresholds ?? rules.stages['VISION']?.[category.harm] ?? rules.video[category.harm]
  if (bands === undefined) return 'A person decides about every finding.'
  const person = `A person decides from ${formatPercent(bands.review)} on`
  return bands.reviewOnly ? `${person}.` : `${person}; from ${formatPercent(bands.reject)} on it is rejected.`
}
