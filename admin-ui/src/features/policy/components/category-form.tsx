import { isApiError } from '@kinora/ui-kit/problem'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextArea, TextField } from '@kinora/ui-kit/ui/field'
import type { ReactNode, SyntheticEvent } from 'react'
import type { PolicyCategory } from '@/shared/api/types'
import { humanize } from '@/shared/words'
import { policyRefusal } from '../api/change-policy'
import styles from './policy.module.css'

interface CategoryFormProps {
  draft: PolicyCategory
  index: number
  isNew: boolean
  onChange: (draft: PolicyCategory) => void
  change: { error: unknown; isPending: boolean }
  onSubmit: () => void
  children: ReactNode
}

const HARMS: readonly PolicyCategory['harm'][] = [
  'CHILD_SAFETY',
  'SELF_HARM',
  'VIOLENCE',
  'HATE',
  'DANGEROUS_ACTS',
  'SEXUAL_CONTENT',
  'HARASSMENT',
  'MISINFORMATION',
  'SPAM',
]
const HARM_OPTIONS = HARMS.map((value) => ({ value, label: humanize(value) }))
const AT_FIELDS = ['code', 'name', 'definition', 'examples'] as const

/** The words about one category. The code stays, because findings have it. */
export function CategoryForm({ draft, index, isNew, onChange, change, onSubmit, children }: CategoryFormProps) {
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit()
  }
  const atField = (field: (typeof AT_FIELDS)[number]) =>
    isApiError(change.error) ? change.error.fieldMessage(`rules.categories[${index}].${field}`) : undefined
  return (
    <form className={styles['form']} onSubmit={submit} noValidate>
      {change.error !== null && AT_FIELDS.every((field) => atField(field) === undefined) && (
        <Note tone="bad" kind="block" role="alert">
          {policyRefusal(change.error)}
        </Note>
      )}
      {isNew && (
        <>
          <TextField
            label="Code"
            hint="Capital letters, digits and underscores. It cannot be changed later."
            value={draft.code}
            onChange={(event) => onChange({ ...draft, code: event.target.value })}
            error={atField('code')}
          />
          <SelectField
            label="Kind of harm"
            hint="It gives the reason of a decision and the urgency of a case."
            value={draft.harm}
            options={HARM_OPTIONS}
            onChange={(harm) => onChange({ ...draft, harm })}
          />
        </>
      )}
      <TextField
        label="Name"
        maxLength={60}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.target.value })}
        error={atField('name')}
      />
      <TextArea
        label="Definition"
        hint="What breaks the rule and what does not, in plain words. The model is told exactly this."
        rows={5}
        maxLength={1000}
        value={draft.definition}
        onChange={(event) => onChange({ ...draft, definition: event.target.value })}
        error={atField('definition')}
      />
      <TextArea
        label="Examples"
        hint="What breaks the rule, one per line."
        rows={3}
        value={draft.examples.join('\n')}
        onChange={(event) => onChange({ ...draft, examples: event.target.value.split('\n') })}
        error={atField('examples')}
      />
      <div className={styles['actions']}>
        <Button type="submit" look="primary" busy={change.isPending}>
          Save as a draft
        </Button>
        {children}
      </div>
    </form>
  )
}
