import { newId } from '@kinora/ui-kit/ids'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import type { ReasonCode } from '@/shared/api/types'
import { useReasonCodes } from '@/shared/moderation/reason-codes'
import { useCreateBulk, type BulkRequest } from './bulk-api'
import { stepRefusedText } from './bulk-words'
import styles from './bulk.module.css'

const ACTIONS = [
  { value: 'REJECT', label: 'Reject' },
  { value: 'APPROVE', label: 'Approve' },
  { value: 'RESTRICT', label: 'Limit (videos)' },
] as const

interface BulkFormProps {
  caseIds: readonly string[]
  onCreated: (bulkId: string) => void
  onCancel: () => void
}

/** The ruling for all of them. */
export function BulkForm({ caseIds, onCreated, onCancel }: BulkFormProps) {
  const [action, setAction] = useState<(typeof ACTIONS)[number]['value']>('REJECT')
  const [chosen, setChosen] = useState<ReasonCode['code']>()
  const [note, setNote] = useState('')
  const create = useCreateBulk()
  const reasons = (useReasonCodes().data ?? []).filter((reason) => reason.action !== 'APPROVE')
  const reason = action === 'APPROVE' ? 'NO_VIOLATION' : (chosen ?? reasons[0]?.code)
  const submit = () => {
    if (reason === undefined) return
    const body: BulkRequest = { caseIds: [...caseIds], action, reasonCode: reason, note: note.trim() === '' ? null : note.trim() }
    create.mutate({ key: newId(), body }, { onSuccess: (bulk) => onCreated(bulk.id) })
  }
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <SelectField label="What to do" value={action} onChange={setAction} options={ACTIONS} />
      {action !== 'APPROVE' && reason !== undefined && (
        <SelectField
          label="Reason"
          value={reason}
          onChange={setChosen}
          options={reasons.map(({ code, label }) => ({ value: code, label }))}
        />
      )}
      <TextArea
        label="Note"
        hint="For the record of each case; the authors do not see it"
        value={note}
        maxLength={1000}
        rows={2}
        onChange={(event) => setNote(event.target.value)}
      />
      {create.isError && (
        <Note tone="bad" role="alert">
          {stepRefusedText(create.error)}
        </Note>
      )}
      <div className={styles['actions']}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button type="submit" look="primary" busy={create.isPending} disabled={reason === undefined}>
          Try without deciding
        </Button>
      </div>
    </form>
  )
}
