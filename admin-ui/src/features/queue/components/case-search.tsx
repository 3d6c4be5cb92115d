import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { isId, type CaseFilters } from '@/shared/moderation/case-filters'
import styles from './case-search.module.css'

const FIELDS = [
  { value: 'reason', label: 'Reason' },
  { value: 'contentId', label: 'Content id' },
  { value: 'ownerId', label: 'Owner id' },
] as const
type Field = (typeof FIELDS)[number]['value']

interface CaseSearchProps {
  filters: CaseFilters
  onChange: (filters: CaseFilters) => void
}

/** Looks for cases by their content, its owner, or the words of their reason. */
export function CaseSearch({ filters, onChange }: CaseSearchProps) {
  const present = FIELDS.find(({ value }) => filters[value] !== undefined)?.value ?? 'reason'
  const [field, setField] = useState<Field>(present)
  const [typed, setTyped] = useState(filters[present] ?? '')
  const [error, setError] = useState<string>()
  const found = FIELDS.some(({ value }) => filters[value] !== undefined)
  const search = (text: string) => {
    const wanted = text.trim()
    if (wanted !== '' && field !== 'reason' && !isId(wanted)) {
      setError('An id has 32 digits 0–9 and a–f in five groups')
      return
    }
    const nothing = { reason: undefined, contentId: undefined, ownerId: undefined }
    onChange({ ...filters, ...nothing, [field]: wanted === '' ? undefined : wanted })
  }
  return (
    <search>
      <form
        className={styles['search']}
        onSubmit={(event) => {
          event.preventDefault()
          search(typed)
        }}
      >
        <SelectField
          label="Search by"
          options={FIELDS}
          value={field}
          onChange={(chosen) => {
            setField(chosen)
            setError(undefined)
          }}
        />
        <TextField
          label="Search for"
          className={styles['words'] ?? ''}
          value={typed}
          error={error}
          maxLength={100}
          onChange={(event) => {
            setTyped(event.target.value)
            setError(undefined)
          }}
        />
        <Button type="submit">Search</Button>
        {found && (
          <Button
            onClick={() => {
              setTyped('')
              search('')
            }}
          >
            Show all
          </Button>
        )}
      </form>
    </search>
  )
}
