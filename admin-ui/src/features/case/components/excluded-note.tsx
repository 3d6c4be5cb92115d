import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Button } from '@kinora/ui-kit/ui/button'
import { Card } from '@/shared/components/page'
import { KeyHint } from '@/shared/components/key-hint'
import { exclusionText, type Exclusion } from '../hooks/exclusion'
import styles from './decision-panel.module.css'

interface ExcludedNoteProps {
  exclusion: Exclusion
  onNext: () => void
}

/** Replaces the decision for people who have a part in the matter; nothing went wrong. */
export function ExcludedNote({ exclusion, onNext }: ExcludedNoteProps) {
  useShortcuts({ Enter: onNext })
  return (
    <Card title="For somebody else to decide">
      <div className={styles['panel']}>
        <p role="status">{exclusionText(exclusion)} You can read the case, but not decide it.</p>
        <div>
          <Button look="primary" onClick={onNext}>
            Next case <KeyHint>⏎</KeyHint>
          </Button>
        </div>
      </div>
    </Card>
  )
}
