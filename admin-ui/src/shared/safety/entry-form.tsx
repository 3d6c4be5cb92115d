import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Checkbox, ChoiceGroup, SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { useAppendEntry, useSafetyFile, type LegalReport, type ReportState } from './safety-api'
import { refusalOf, stateNames } from './safety-words'
import { onEscape } from './on-escape'
import styles from './safety.module.css'

const NEXT: Record<ReportState, ReportState[]> = {
  DRAFT: ['DRAFT', 'SENT'],
  SENT: ['SENT', 'ACKNOWLEDGED'],
  ACKNOWLEDGED: ['ACKNOWLEDGED'],
}

/** The next step of a report: a note, that it was sent and what, or that the authority has it. */
export function EntryForm({ report, onEnd }: { report: LegalReport; onEnd: () => void }) {
  const append = useAppendEntry(report)
  const kept = useSafetyFile(report.caseId).data?.items ?? []
  const choices = NEXT[report.state]
  const [state, setState] = useState<ReportState>(choices.at(-1) ?? report.state)
  const [reference, setReference] = useState('')
  const [reportedAt, setReportedAt] = useState('')
  const [note, setNote] = useState('')
  const [items, setItems] = useState<string[]>([])
  const sending = report.state === 'DRAFT' && state === 'SENT'
  const toggle = (name: string) =>
    setItems((all) => (all.includes(name) ? all.filter((one) => one !== name) : [...all, name]))
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    append.mutate(
      {
        state,
        reference: textOrNull(reference),
        reportedAt: sending && reportedAt !== '' ? new Date(reportedAt).toISOString() : null,
        items: sending ? items : null,
        note: textOrNull(note),
      },
      {
        onSuccess: () => {
          toast('The step is recorded.', { tone: 'good' })
          onEnd()
        },
      },
    )
  }
  return (
    <form className={styles['form']} onSubmit={send}>
      {append.error !== null && (
        <Note tone="bad" kind="block" role="alert">
          {refusalOf(append.error)}
        </Note>
      )}
      <SelectField
        label="State after this step"
        value={state}
        onChange={setState}
        options={choices.map((value) => ({ value, label: stateNames[value] }))}
      />
      {sending && (
        <TextField
          onKeyDown={onEscape(onEnd)}
          label="Sent at"
          type="datetime-local"
          required
          value={reportedAt}
          onChange={(event) => setReportedAt(event.target.value)}
        />
      )}
      <TextField
        onKeyDown={onEscape(onEnd)}
        label="Reference of the authority"
        maxLength={200}
        value={reference}
        onChange={(event) => setReference(event.target.value)}
      />
      {sending && kept.length > 0 && (
        <ChoiceGroup label="What was sent">
          {kept.map(({ name }) => (
            <Checkbox key={name} label={name} checked={items.includes(name)} onChange={() => toggle(name)} />
          ))}
        </ChoiceGroup>
      )}
      <TextArea onKeyDown={onEscape(onEnd)} label="Note" rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      <div className={styles['actions']}>
        <Button type="submit" look="primary" busy={append.isPending}>
          Record this step
        </Button>
        <Button onClick={onEnd}>Cancel</Button>
      </div>
    </form>
  )
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
