import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Button } from '@kinora/ui-kit/ui/button'
import { KeyHint } from '@/shared/components/key-hint'
import type { useSelection } from '../hooks/use-selection'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  selection: ReturnType<typeof useSelection>
  /** Whether cases are being decided: the keys belong to that then. */
  deciding: boolean
  onDecide: (ids: string[]) => void
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ selection, deciding, onDecide }: SelectionBarProps) {
  const { ids } = selection
  const decide = () => onDecide(ids)
  useShortcuts({ d: decide, Escape: selection.clear }, ids.length > 0 && !deciding)
  return (
    <div className={styles['bar']}>
      <span className={styles['count']} role="status">
        {ids.length === 0 ? 'Select cases to decide them alike' : `${String(ids.length)} selected`}
        {ids.length === 0 && <KeyHint>x</KeyHint>}
      </span>
      {ids.length > 0 && (
        <>
          <Button size="small" look="primary" onClick={decide}>
            Decide alike… <KeyHint>d</KeyHint>
          </Button>
          <Button size="small" onClick={selection.clear}>
            Clear
          </Button>
        </>
      )}
      <Button size="small" onClick={selection.all}>
        Select all shown
      </Button>
    </div>
  )
}
