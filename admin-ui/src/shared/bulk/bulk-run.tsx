import { Button } from '@kinora/ui-kit/ui/button'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { QueryView } from '@/shared/components/query-view'
import { useNow } from '@/shared/hooks/use-now'
import { isWorking, useBulk, useConfirmBulk, useUndoBulk, type Bulk } from './bulk-api'
import { BulkItems } from './bulk-items'
import { bulkText, stepRefusedText } from './bulk-words'
import styles from './bulk.module.css'

interface BulkRunProps {
  bulkId: string
  onClose: () => void
}

/** How a bulk goes, from the dry run to its undoing. */
export function BulkRun({ bulkId, onClose }: BulkRunProps) {
  const query = useBulk(bulkId)
  return (
    <QueryView query={query} skeletonRows={3}>
      {(bulk) => (
        <div className={styles['run']}>
          <p className={styles['summary']} role="status">
            {bulkText(bulk)}
          </p>
          {isWorking(bulk.phase) ? (
            <Progress label="Progress" value={bulk.counts.total - bulk.counts.left} max={bulk.counts.total} />
          ) : (
            <BulkItems bulk={bulk} />
          )}
          <Steps bulk={bulk} onClose={onClose} />
        </div>
      )}
    </QueryView>
  )
}

const refused = (error: unknown) => toast(stepRefusedText(error), { tone: 'bad', shownMs: 10_000 })

function Steps({ bulk, onClose }: { bulk: Bulk; onClose: () => void }) {
  const [note, setNote] = useState('')
  const confirm = useConfirmBulk(bulk.id)
  const undo = useUndoBulk(bulk.id)
  const now = useNow()
  const left = bulk.undoUntil === null ? 0 : Math.ceil((Date.parse(bulk.undoUntil) - now) / 1000)
  const { asking } = bulk.counts
  const said = note.trim()
  const asks = bulk.phase === 'READY' && asking > 0 && bulk.note === null
  const possible = asks && said === '' ? bulk.counts.possible - asking : bulk.counts.possible
  const decide = () => confirm.mutate(said === '' ? null : said, { onError: refused })
  return (
    <>
      {asks && (
        <TextArea
          label="Why these are different"
          hint="For the record of each case. Without it the cases that need a note stay as they are."
          value={note}
          maxLength={1000}
          rows={2}
          onChange={(event) => setNote(event.target.value)}
        />
      )}
      <div className={styles['actions']}>
        {bulk.phase === 'DONE' && left > 0 && bulk.counts.decided > 0 && (
          <Button onClick={() => undo.mutate(undefined, { onError: refused })} busy={undo.isPending}>
            Undo all ({left} s)
          </Button>
        )}
        <Button onClick={onClose}>{bulk.phase === 'READY' ? 'Cancel' : 'Close'}</Button>
        {bulk.phase === 'READY' && possible > 0 && (
          <Button look="primary" onClick={decide} busy={confirm.isPending}>
            Decide {possible} {possible === 1 ? 'case' : 'cases'}
          </Button>
        )}
      </div>
    </>
  )
}
