import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog, DialogBody } from '@kinora/ui-kit/ui/dialog'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { useReasonCodes } from '@/shared/moderation/reason-codes'
import type { NewSuspension } from '../api/people'
import { refusalOf } from '../hooks/people-words'
import styles from './people.module.css'

const LONGEST = 2000
const MOST_DAYS = 3650

interface SuspendDialogProps {
  busy: boolean
  error: unknown
  onSuspend: (suspension: NewSuspension) => void
  onClose: () => void
}

/** For what, how long and why an account is suspended; the words are for its owner. */
export function SuspendDialog({ busy, error, onSuspend, onClose }: SuspendDialogProps) {
  const reasons = (useReasonCodes().data ?? []).filter(({ code }) => code !== 'NO_VIOLATION')
  const [reason, setReason] = useState<NewSuspension['reason']>('SPAM')
  const [days, setDays] = useState('30')
  const [statement, setStatement] = useState('')
  const [note, setNote] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSuspend({
      reason,
      days: days.trim() === '' ? null : Number(days),
      statement: statement.trim(),
      note: note.trim() === '' ? null : note.trim(),
    })
  }
  return (
    <Dialog title="Suspend account" onClose={onClose}>
      <DialogBody>
        <form className={styles['form']} onSubmit={submit}>
          {error !== null && (
            <Note tone="bad" kind="block" role="alert">
              {refusalOf(error)}
            </Note>
          )}
          <p>The account can neither upload nor comment. It can still sign in, appeal, and export or erase its data.</p>
          <SelectField
            label="Reason"
            value={reason}
            onChange={setReason}
            options={reasons.map(({ code, label }) => ({ value: code, label }))}
          />
          <TextField
            label="Days"
            hint="Empty for without end."
            type="number"
            min={1}
            max={MOST_DAYS}
            value={days}
            onChange={(event) => setDays(event.target.value)}
          />
          <TextArea
            label="Statement of reasons"
            hint="The owner of the account reads it: what happened, and which rule it breaks."
            rows={4}
            maxLength={LONGEST}
            required
            value={statement}
            onChange={(event) => setStatement(event.target.value)}
          />
          <TextArea
            label="Note for the staff"
            rows={2}
            maxLength={LONGEST}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button type="submit" look="bad" busy={busy} disabled={statement.trim() === ''}>
            Suspend account
          </Button>
        </form>
      </DialogBody>
    </Dialog>
  )
}
