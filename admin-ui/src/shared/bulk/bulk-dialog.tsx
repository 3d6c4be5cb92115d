import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { useState } from 'react'
import { BulkForm } from './bulk-form'
import { BulkRun } from './bulk-run'
import { useReadCasesAgain } from './bulk-api'

interface BulkDialogProps {
  caseIds: readonly string[]
  onClose: () => void
}

/** Decides cases alike: the ruling, what it would do, and how it goes. */
export function BulkDialog({ caseIds, onClose }: BulkDialogProps) {
  const [bulkId, setBulkId] = useState<string>()
  const readAgain = useReadCasesAgain()
  const close = () => {
    if (bulkId !== undefined) readAgain()
    onClose()
  }
  return (
    <Dialog title={`Decide ${String(caseIds.length)} ${caseIds.length === 1 ? 'case' : 'cases'} alike`} onClose={close}>
      <DialogBody>
        {bulkId === undefined ? (
          <BulkForm caseIds={caseIds} onCreated={setBulkId} onCancel={close} />
        ) : (
          <BulkRun bulkId={bulkId} onClose={close} />
        )}
      </DialogBody>
    </Dialog>
  )
}
