import { Button } from '@kinora/ui-kit/ui/button'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { toast } from '@kinora/ui-kit/ui/toasts'
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
  const confirm = useConfirmBulk(bulk.id)
  const undo = useUndoBulk(bulk.id)
  const now = useNow()
  const left = bulk.undoUntil === null ? 0 : Math.ceil((Date.parse(bulk.undoUntil) - now) / 1000)
  const { possible } = bulk.counts
  return (
    <div className={styles['actions']}>
      {bulk.phase === 'DONE' && left > 0 && bulk.counts.decided > 0 && (
        <Button onClick={() => undo.mutate(undefined, { onError: refused })} busy={undo.isPending}>
          Undo all ({left} s)
        </Button>
      )}
      <Button onClick={onClose}>{bulk.phase === 'READY' ? 'Cancel' : 'Close'}</Button>
      {bulk.phase === 'READY' && possible > 0 && (
        <Button look="primary" onClick={() => confirm.mutate(undefined, { onError: refused })} busy={confirm.isPending}>
          Decide {possible} {possible === 1 ? 'case' : 'cases'}
        </Button>
      )}
    </div>
  )
}
