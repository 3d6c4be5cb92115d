import { formatPercent } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { mayEnter } from '@/shared/access'
import type { Policy, PolicyCategory, PolicyRules } from '@/shared/api/types'
import { ListRow } from '@/shared/components/list-row'
import { Card } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { humanize } from '@/shared/words'
import { CategoryDialog } from './category-dialog'
import styles from './policy.module.css'

/** What breaks the rules, in the words that the vision model is told. */
export function CategoriesCard({ policy }: { policy: Policy }) {
  const [editing, setEditing] = useState<number>()
  const mayChange = mayEnter(useAccount(), 'changePolicy')
  const { categories } = policy.rules
  return (
    <Card
      title="What the vision model is told"
      aside={
        mayChange && (
          <Button size="small" onClick={() => setEditing(categories.length)}>
            Add a category
          </Button>
        )
      }
    >
      <ul>
        {categories.map((category, index) => (
          <ListRow key={category.code}>
            <CategoryText category={category} rules={policy.rules} />
            {mayChange && (
              <Button size="small" aria-label={`Edit ${category.name}`} onClick={() => setEditing(index)}>
                Edit
              </Button>
            )}
          </ListRow>
        ))}
      </ul>
      {editing !== undefined && (
        <CategoryDialog policy={policy} index={editing} onClose={() => setEditing(undefined)} />
      )}
    </Card>
  )
}

function CategoryText({ category, rules }: { category: PolicyCategory; rules: PolicyRules }) {
  return (
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
  )
}

/** What a score of the vision model leads to. */
function actionText(category: PolicyCategory, rules: PolicyRules): string {
  const bands = category.thresholds ?? rules.stages['VISION']?.[category.harm] ?? rules.video[category.harm]
  if (bands === undefined) return 'A person decides about every finding.'
  const person = `A person decides from ${formatPercent(bands.review)} on`
  return bands.reviewOnly ? `${person}.` : `${person}; from ${formatPercent(bands.reject)} on it is rejected.`
}
