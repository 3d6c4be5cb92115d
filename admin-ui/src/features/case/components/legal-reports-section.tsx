import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { QueryView } from '@/shared/components/query-view'
import { ReportSteps } from '@/shared/safety/report-steps'
import { useDraftReport, useLegalReports, type ReportCategory } from '@/shared/safety/safety-api'
import { categoryNames, refusalOf } from '@/shared/safety/safety-words'
import { onEscape } from '@/shared/safety/on-escape'
import styles from '@/shared/safety/safety.module.css'

const CATEGORIES: ReportCategory[] = ['ABUSE_MATERIAL', 'GROOMING', 'EXTORTION', 'TRAFFICKING', 'CHILD_AT_RISK', 'OTHER']

/** What was reported to authorities about this case. Nothing is sent from here. */
export function LegalReportsSection({ caseId }: { caseId: string }) {
  const query = useLegalReports({ caseId })
  const [writing, setWriting] = useState(false)
  return (
    <section className={styles['section']} aria-label="Reports to authorities">
      <h3 className={styles['title']}>Reports to authorities</h3>
      <QueryView query={query} skeletonRows={1}>
        {(reports) =>
          reports.length === 0 ? (
            <p className={styles['quiet']}>Nothing is recorded. Reports are sent in the portal of the authority, not from here.</p>
          ) : (
            <ul>
              {reports.map((report) => (
                <ReportSteps key={report.id} report={report} />
              ))}
            </ul>
          )
        }
      </QueryView>
      {writing ? (
        <DraftForm caseId={caseId} onEnd={() => setWriting(false)} />
      ) : (
        <p>
          <Button size="small" onClick={() => setWriting(true)}>
            Record a report
          </Button>
        </p>
      )}
    </section>
  )
}

function DraftForm({ caseId, onEnd }: { caseId: string; onEnd: () => void }) {
  const draft = useDraftReport(caseId)
  const [authority, setAuthority] = useState('')
  const [category, setCategory] = useState<ReportCategory>('ABUSE_MATERIAL')
  const [note, setNote] = useState('')
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    draft.mutate(
      { authority: authority.trim(), category, note: note.trim() === '' ? null : note.trim() },
      {
        onSuccess: () => {
          toast('The report is drafted; its evidence is kept.', { tone: 'good' })
          onEnd()
        },
      },
    )
  }
  return (
    <form className={styles['form']} onSubmit={send}>
      {draft.error !== null && (
        <Note tone="bad" kind="block" role="alert">
          {refusalOf(draft.error)}
        </Note>
      )}
      <TextField
        onKeyDown={onEscape(onEnd)}
        label="Authority"
        hint="The hotline or the police, such as NCMEC."
        required
        maxLength={100}
        value={authority}
        onChange={(event) => setAuthority(event.target.value)}
      />
      <SelectField
        label="Category"
        value={category}
        onChange={setCategory}
        options={CATEGORIES.map((value) => ({ value, label: categoryNames[value] }))}
      />
      <TextArea onKeyDown={onEscape(onEnd)} label="Note" rows={2} maxLength={4000} value={note} onChange={(event) => setNote(event.target.value)} />
      <div className={styles['actions']}>
        <Button type="submit" look="primary" busy={draft.isPending} disabled={authority.trim() === ''}>
          Draft the report
        </Button>
        <Button onClick={onEnd}>Cancel</Button>
      </div>
    </form>
  )
}
