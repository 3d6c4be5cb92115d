import { formatNumber } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { Checkbox, ChoiceGroup, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import type { Said } from '../api/reports'
import { NO_FIELDS, reportOf, type ReportFields } from '../hooks/report-fields'
import { EMAIL_LIMIT, GROUND_LIMIT, NAME_LIMIT, reportProblemTexts, reportTexts, STATEMENT_LIMIT } from '../texts'
import { ReasonList } from './reason-list'

interface ReportFormProps {
  /** Nobody is signed in, so an address is needed for the answer. */
  stranger: boolean
  busy: boolean
  error: unknown
  onSend: (report: Said) => void
  onClose: () => void
}

interface PartProps {
  fields: ReportFields
  change: (change: Partial<ReportFields>) => void
}

function LawFields({ fields, change }: PartProps) {
  return (
    <>
      <TextField
        label={reportTexts.ground}
        hint={reportTexts.groundHint}
        required
        maxLength={GROUND_LIMIT}
        dir="auto"
        value={fields.ground}
        onChange={(event) => change({ ground: event.target.value })}
      />
      <Checkbox
        label={reportTexts.goodFaith}
        required
        checked={fields.goodFaith}
        onChange={(goodFaith) => change({ goodFaith })}
      />
    </>
  )
}

function ContactFields({ fields, change, error }: PartProps & { error: unknown }) {
  const optional = fields.reason === 'CHILD_SAFETY'
  return (
    <ChoiceGroup label={reportTexts.contact}>
      <TextField
        label={reportTexts.name}
        autoComplete="name"
        maxLength={NAME_LIMIT}
        dir="auto"
        value={fields.name}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        type="email"
        label={optional ? reportTexts.emailOptional : reportTexts.email}
        hint={reportTexts.emailHint}
        error={isApiError(error) ? error.fieldMessage('contact.email') : undefined}
        autoComplete="email"
        required={!optional}
        maxLength={EMAIL_LIMIT}
        value={fields.email}
        onChange={(event) => change({ email: event.target.value })}
      />
    </ChoiceGroup>
  )
}

function Refusal({ error, stranger }: { error: unknown; stranger: boolean }) {
  const known = isApiError(error) ? reportProblemTexts[error.code] : undefined
  return (
    <p role="alert" className="text-sm font-medium text-bad">
      {known ?? errorText(error).hint} {stranger && isApiError(error, 'RATE_LIMITED') && reportTexts.orSignIn}
    </p>
  )
}

/** What is wrong with something, and, for strangers, where to send the answer. */
export function ReportForm({ stranger, busy, error, onSend, onClose }: ReportFormProps) {
  const [fields, setFields] = useState(NO_FIELDS)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ReportFields>) => setFields({ ...fields, ...part })
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    setTried(true)
    const report = reportOf(fields, stranger)
    if (report !== undefined && !busy) onSend(report)
  }
  const { statement, illegal } = fields
  return (
    <form onSubmit={send} className="grid gap-5 p-6">
      <ReasonList value={fields.reason} onChange={(reason) => change({ reason })} />
      <TextArea
        label={illegal ? reportTexts.statementNeeded : reportTexts.statement}
        hint={reportTexts.statementHint(formatNumber(statement.length), formatNumber(STATEMENT_LIMIT))}
        error={tried && illegal && statement.trim() === '' ? reportTexts.statementBlank : undefined}
        required={illegal}
        maxLength={STATEMENT_LIMIT}
        rows={3}
        dir="auto"
        value={statement}
        onChange={(event) => change({ statement: event.target.value })}
      />
      <Checkbox label={reportTexts.illegal} checked={illegal} onChange={(chosen) => change({ illegal: chosen })} />
      {illegal && <LawFields fields={fields} change={change} />}
      {stranger && <ContactFields fields={fields} change={change} error={error} />}
      {error !== null && <Refusal error={error} stranger={stranger} />}
      <p className="flex flex-wrap gap-3">
        <Button type="submit" look="primary" busy={busy}>
          {reportTexts.send}
        </Button>
        <Button onClick={onClose}>{reportTexts.cancel}</Button>
      </p>
    </form>
  )
}
