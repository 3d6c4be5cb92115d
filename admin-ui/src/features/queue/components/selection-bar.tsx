import { useShortcuts } from '@kinora/ui-kit/shortcuts'
import { Button } from '@kinora/ui-kit/ui/button'
import { useState } from 'react'
import { BulkDialog } from '@/shared/bulk/bulk-dialog'
import { KeyHint } from '@/shared/components/key-hint'
import type { useSelection } from '../hooks/use-selection'
import styles from './selection-bar.module.css'

interface SelectionBarProps {
  selection: ReturnType<typeof useSelection>
}

/** What is selected, and what can be done with it. */
export function SelectionBar({ selection }: SelectionBarProps) {
  const [deciding, setDeciding] = useState<string[]>()
  const { ids } = selection
  const decide = () => setDeciding(ids)
  useShortcuts({ d: decide, Escape: selection.clear }, ids.length > 0 && deciding === undefined)
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
      {deciding !== undefined && (
        <BulkDialog
          caseIds={deciding}
          onClose={() => {
            setDeciding(undefined)
            selection.clear()
          }}
        />
      )}
    </div>
  )
}
