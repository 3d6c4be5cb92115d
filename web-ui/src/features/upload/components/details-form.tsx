import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import type { SyntheticEvent } from 'react'
import type { Visibility } from '@/shared/api/types'
import { CATEGORIES } from '@/shared/lib/categories'
import { errorText } from '@/shared/lib/error-text'
import { AudienceFields } from '@/shared/ui/audience-fields'
import { Card } from '@/shared/ui/page'
import { useUploadDraft, type DraftFields } from '../hooks/upload-draft'
import { uploadTexts } from '../texts'

const CATEGORY_OPTIONS = [
  { value: '', label: uploadTexts.suggest },
  ...CATEGORIES.map((category) => ({ value: category, label: category })),
]

function submitText(visibility: Visibility, uploaded: boolean): string {
  if (visibility === 'SCHEDULED') return uploaded ? uploadTexts.schedule : uploadTexts.scheduleWhenDone
  return uploaded ? uploadTexts.publish : uploadTexts.publishWhenDone
}

interface DetailsFormProps {
  uploaded: boolean
  /** Submitted while the upload is in progress. */
  waiting: boolean
  busy: boolean
  error: unknown
  onSubmit: () => void
}

/** The texts of the video; editable during the upload. */
export function DetailsForm({ uploaded, waiting, busy, error, onSubmit }: DetailsFormProps) {
  const { fields, setFields } = useUploadDraft()
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const text = (field: keyof DraftFields) => ({
    value: fields[field],
    onChange: (event: { target: { value: string } }) => setFields({ [field]: event.target.value }),
    error: isApiError(error) ? error.fieldMessage(field) : undefined,
  })
  const general = error !== null && !(isApiError(error) && error.fieldErrors.length > 0)
  return (
    <Card>
    <form onSubmit={submit} className="grid content-start gap-5 p-6">
      <TextField label={uploadTexts.fieldTitle} {...text('title')} required maxLength={100} dir="auto" />
      <TextArea label={uploadTexts.fieldDescription} {...text('description')} rows={4} maxLength={2000} dir="auto" />
      <TextField label={uploadTexts.fieldHashtags} hint={uploadTexts.hashtagsHint} {...text('hashtags')} maxLength={300} />
      <div className="grid gap-5 sm:grid-cols-2">
        <SelectField
          label={uploadTexts.fieldCategory}
          hint={uploadTexts.categoryHint}
          value={fields.category}
          onChange={(category) => setFields({ category })}
          options={CATEGORY_OPTIONS}
        />
        <AudienceFields
          value={fields}
          onChange={setFields}
          error={isApiError(error) ? error.fieldMessage('publishAt') : undefined}
        />
      </div>
      {general && (
        <Note tone="bad" role="alert">
          {errorText(error).title}. {errorText(error).hint}
        </Note>
      )}
      <div className="grid gap-2">
        <Button type="submit" look="primary" busy={busy || waiting}>
          {submitText(fields.visibility, uploaded)}
        </Button>
        <p role="status" className="text-sm text-muted">
          {waiting ? uploadTexts.waiting : uploadTexts.promise}
        </p>
      </div>
    </form>
    </Card>
  )
}
