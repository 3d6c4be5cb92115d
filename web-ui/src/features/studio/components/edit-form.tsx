import type { Tagged } from '@kinora/ui-kit/api'
import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import type { SyntheticEvent } from 'react'
import type { Video } from '@/shared/api/types'
import { CATEGORIES } from '@/shared/lib/categories'
import { errorText } from '@/shared/lib/error-text'
import { AudienceFields } from '@/shared/ui/audience-fields'
import { useEditVideo } from '../api/edit-video'
import { changeOf, useEditFields, type EditFields } from '../hooks/edit-fields'
import { studioTexts } from '../texts'

const CATEGORY_OPTIONS = CATEGORIES.map((category) => ({ value: category, label: category }))

function SaveProblem({ error, onReload }: { error: Error; onReload: () => void }) {
  if (isApiError(error) && error.code === 'PRECONDITION_FAILED') {
    return (
      <Note tone="warn" kind="block" role="alert">
        <p>{studioTexts.changedMeanwhile}</p>
        <Button className="justify-self-start" onClick={onReload}>
          {studioTexts.reload}
        </Button>
      </Note>
    )
  }
  if (isApiError(error) && error.fieldErrors.length > 0) return null
  const { title, hint } = errorText(error)
  return (
    <Note tone="bad" role="alert">
      {title}. {hint}
    </Note>
  )
}

interface EditFormProps {
  id: string
  read: Tagged<Video>
  onReload: () => void
  onClose: () => void
}

/** Title, description, hashtags, category and audience of one video. */
export function EditForm({ id, read, onReload, onClose }: EditFormProps) {
  const { fields, setFields } = useEditFields(read.value)
  const edit = useEditVideo(id, read)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    edit.mutate(changeOf(fields), {
      onSuccess: () => {
        toast(studioTexts.saved, { tone: 'good' })
        onClose()
      },
    })
  }
  const message = (field: string) => (isApiError(edit.error) ? edit.error.fieldMessage(field) : undefined)
  const text = (field: keyof EditFields) => ({
    value: fields[field],
    onChange: (event: { target: { value: string } }) => setFields({ [field]: event.target.value }),
    error: message(field),
  })
  const categories = fields.category === '' ? [{ value: '', label: '–' }, ...CATEGORY_OPTIONS] : CATEGORY_OPTIONS
  return (
    <form onSubmit={submit} className="grid gap-5 p-6">
      <TextField label={studioTexts.fieldTitle} {...text('title')} required maxLength={100} dir="auto" />
      <TextArea label={studioTexts.fieldDescription} {...text('description')} rows={4} maxLength={2000} dir="auto" />
      <TextField label={studioTexts.fieldHashtags} hint={studioTexts.hashtagsHint} {...text('hashtags')} maxLength={300} />
      <SelectField
        label={studioTexts.fieldCategory}
        value={fields.category}
        onChange={(category) => setFields({ category })}
        options={categories}
      />
      <AudienceFields value={fields} onChange={setFields} error={message('publishAt')} />
      {edit.isError && <SaveProblem error={edit.error} onReload={onReload} />}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" busy={edit.isPending}>
          {studioTexts.save}
        </Button>
        <p className="min-w-0 flex-1 basis-40 text-sm text-muted">{studioTexts.editHint}</p>
      </div>
    </form>
  )
}
