import { Button } from '@kinora/ui-kit/ui/button'
import { formatPercent } from '@kinora/ui-kit/format'
import { Card } from '@/shared/components/page'
import { categoryName } from '@/shared/words'
import { LABELS, type Explanation, type Label } from '../api/explain-case'
import styles from './comment-words.module.css'

interface ExplanationPanelProps {
  explanation: Explanation
  onChoose: (label: Label) => void
}

/** The scores of all labels; the words in the text are marked for the selected one. */
export function ExplanationPanel({ explanation, onChoose }: ExplanationPanelProps) {
  const labels = LABELS.map((label) => ({ label, score: explanation.labels[label] ?? 0 }))
  labels.sort((a, b) => b.score - a.score)
  return (
    <Card title="Scores per label" aside={<span className={styles['muted']}>{explanation.modelVersion}</span>}>
      <div className={styles['panel']}>
        <div className={styles['labels']} role="group" aria-label="Label whose words are marked">
          {labels.map(({ label, score }) => (
            <Button
              key={label}
              size="small"
              look={label === explanation.label ? 'soft' : 'secondary'}
              aria-pressed={label === explanation.label}
              onClick={() => onChoose(label)}
            >
              {categoryName(label)} {formatPercent(score)}
            </Button>
          ))}
        </div>
        <p className={styles['muted']}>
          Any harm: {formatPercent(explanation.anyHarm)}. A marked word raises the score of{' '}
          {categoryName(explanation.label)}, a green one lowers it: the model was asked again without it.
        </p>
      </div>
    </Card>
  )
}
