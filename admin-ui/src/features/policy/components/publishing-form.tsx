import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { Segments } from '@kinora/ui-kit/ui/segments'
import type { SyntheticEvent } from 'react'
import type { Publishing } from '@/shared/api/types'
import { policyRefusal } from '../api/change-policy'
import { PRESET_NAME, publishingText, type Preset } from '../hooks/publishing-words'
import styles from './policy.module.css'

interface PublishingFormProps {
  draft: Publishing
  onChange: (draft: Publishing) => void
  trial: { error: unknown; isPending: boolean }
  onSubmit: () => void
}

const PRESETS: readonly Preset[] = ['STRICT', 'TRUSTED', 'VISION']
const OPTIONS = PRESETS.map((value) => ({ value, label: PRESET_NAME[value], key: value }))

/** The choice of the rule and its numbers. */
export function PublishingForm({ draft, onChange, trial, onSubmit }: PublishingFormProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const atField = (field: keyof Publishing) =>
    isApiError(trial.error) ? trial.error.fieldMessage(`publishing.${field}`) : undefined
  const isAtField = (['approvals', 'strikeDays', 'sample'] as const).some((field) => atField(field) !== undefined)
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {trial.error !== null && !isAtField && (
        <Note tone="bad" kind="block" role="alert">
          {policyRefusal(trial.error)}
        </Note>
      )}
      <Segments
        label="Rule"
        value={draft.preset}
        options={OPTIONS}
        onChange={(preset) => onChange({ ...draft, preset })}
      />
      {draft.preset === 'TRUSTED' && <TrustFields draft={draft} onChange={onChange} atField={atField} />}
      <div className={styles['text']}>
        {publishingText(draft).map((sentence) => (
          <p key={sentence} className={styles['quiet']}>
            {sentence}
          </p>
        ))}
      </div>
      <Button type="submit" look="primary" busy={trial.isPending}>
        See what it would mean
      </Button>
    </form>
  )
}

interface TrustFieldsProps {
  draft: Publishing
  onChange: (draft: Publishing) => void
  atField: (field: keyof Publishing) => string | undefined
}

/** The share is shown and typed in percent. */
function TrustFields({ draft, onChange, atField }: TrustFieldsProps) {
  return (
    <>
      <TextField
        label="Approvals by people"
        type="number"
        min={1}
        max={1000}
        value={draft.approvals}
        onChange={(event) => onChange({ ...draft, approvals: event.target.valueAsNumber || 0 })}
        error={atField('approvals')}
      />
      <TextField
        label="Days without trust after a rejection"
        type="number"
        min={1}
        max={3650}
        value={draft.strikeDays}
        onChange={(event) => onChange({ ...draft, strikeDays: event.target.valueAsNumber || 0 })}
        error={atField('strikeDays')}
      />
      <TextField
        label="Random share for people, in percent"
        type="number"
        min={0}
        max={100}
        value={Math.round(draft.sample * 1000) / 10}
        onChange={(event) => onChange({ ...draft, sample: (event.target.valueAsNumber || 0) / 100 })}
        error={atField('sample')}
      />
    </>
  )
}
