import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { useReasonCodes } from '@/shared/moderation/reason-codes'
import { useMarkGold, type GoldRequest } from '../api/sampling'
import styles from './quality.module.css'
import { refusal } from './refusal'

const OUTCOMES: { value: GoldRequest['outcome']; label: string }[] = [
  { value: 'APPROVED', label: 'Approve' },
  { value: 'RESTRICTED', label: 'Restrict' },
  { value: 'REJECTED', label: 'Reject' },
]
const CASE_ID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i

/** Marks the right answer of a decided case as known. */
export function GoldForm() {
  const [outcome, setOutcome] = useState<GoldRequest['outcome']>('REJECTED')
  const [where, setWhere] = useState('')
  const [reason, setReason] = useState('')
  const [why, setWhy] = useState('')
  const mark = useMarkGold()
  const reasons = (useReasonCodes().data ?? []).filter(({ action }) => (action === 'APPROVE') === (outcome === 'APPROVED'))
  const reasonCode = reasons.find(({ code }) => code === reason)?.code ?? reasons[0]?.code
  const caseId = CASE_ID.exec(where)?.[0]
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (caseId === undefined || reasonCode === undefined) return
    mark.mutate(
      { caseId, outcome, reasonCode, why },
      {
        onSuccess: () => {
          setWhere('')
          setWhy('')
          toast('Marked. It will be asked again.', { tone: 'good' })
        },
      },
    )
  }
  return (
    <form className={styles['body']} onSubmit={submit} noValidate aria-label="Mark a case">
      {mark.error !== null && (
        <Note tone="bad" role="alert">
          {refusal(mark.error, 'Nothing was marked. Try again.')}
        </Note>
      )}
      <div className={styles['fields']}>
        <TextField
          label="Address or id of a decided case"
          value={where}
          onChange={(event) => setWhere(event.target.value)}
          error={where !== '' && caseId === undefined ? 'This holds no id of a case.' : undefined}
        />
        <SelectField label="Right outcome" value={outcome} options={OUTCOMES} onChange={setOutcome} />
        {reasonCode !== undefined && (
          <SelectField
            label="Right reason"
            value={reasonCode}
            options={reasons.map(({ code, label }) => ({ value: code, label }))}
            onChange={setReason}
          />
        )}
      </div>
      <TextArea
        label="Why"
        hint="Whoever has answered it reads this."
        rows={2}
        maxLength={1000}
        value={why}
        onChange={(event) => setWhy(event.target.value)}
      />
      <div>
        <Button type="submit" disabled={caseId === undefined || why.trim() === ''} busy={mark.isPending}>
          Mark the answer as known
        </Button>
      </div>
    </form>
  )
}
