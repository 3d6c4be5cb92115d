import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { useAskForRemoval } from '../api/change-hash'
import type { HashEntry } from '../api/list-hashes'
import { refusalOf } from '../hooks/hash-words'
import styles from './hashes.module.css'

const LONGEST_REASON = 400

interface RemovalDialogProps {
  entry: HashEntry
  onClose: () => void
}

/** Asks for the removal of an entry, with a reason for the person who confirms it. */
export function RemovalDialog({ entry, onClose }: RemovalDialogProps) {
  const ask = useAskForRemoval(entry.id)
  const [reason, setReason] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    ask.mutate(reason.trim(), {
      onSuccess: () => {
        toast('Another person has to confirm the removal.', { tone: 'good' })
        onClose()
      },
    })
  }
  return (
    <Dialog title="Ask for removal" onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          {ask.error !== null && (
            <Note tone="bad" kind="block" role="alert">
              {refusalOf(ask.error, 'The request was not stored.')}
            </Note>
          )}
          <p>The entry counts until somebody else confirms. What it has led to stays as it was decided.</p>
          <TextArea
            label="Reason"
            hint="The person who confirms reads it."
            rows={3}
            maxLength={LONGEST_REASON}
            required
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <Button type="submit" look="bad" icon="trash" busy={ask.isPending} disabled={reason.trim() === ''}>
            Ask for removal
          </Button>
        </form>
      </DialogBody>
    </Dialog>
  )
}
