import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import type { LineKind } from '../hooks/line-kinds'
import styles from './audit.module.css'

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i
const KINDS: { value: LineKind; label: string }[] = [
  { value: 'all', label: 'Everything' },
  { value: 'decisions', label: 'Decisions' },
  { value: 'people', label: 'Done by people' },
  { value: 'machine', label: 'Done automatically' },
]

interface AuditFiltersProps {
  contentId: string | undefined
  kind: LineKind
  onContentId: (contentId: string | undefined) => void
  onKind: (kind: LineKind) => void
}

export function AuditFilters({ contentId, kind, onContentId, onKind }: AuditFiltersProps) {
  const [typed, setTyped] = useState(contentId ?? '')
  const [error, setError] = useState<string>()
  return (
    <form
      className={styles['filters']}
      onSubmit={(event) => {
        event.preventDefault()
        const wanted = typed.trim()
        if (wanted !== '' && !UUID.test(wanted)) setError('A content id looks like 0190a1b2-…')
        else onContentId(wanted === '' ? undefined : wanted)
      }}
    >
      <TextField
        label="Content id"
        className={styles['id'] ?? ''}
        placeholder="of a video or a comment"
        value={typed}
        error={error}
        onChange={(event) => {
          setError(undefined)
          setTyped(event.target.value)
        }}
      />
      <SelectField<LineKind> label="Lines" options={KINDS} value={kind} onChange={onKind} />
      <Button type="submit">
        Apply
      </Button>
      {contentId !== undefined && (
        <Button look="quiet" onClick={() => onContentId(undefined)}>
          Clear
        </Button>
      )}
    </form>
  )
}
