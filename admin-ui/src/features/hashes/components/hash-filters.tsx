import { Button } from '@kinora/ui-kit/ui/button'
import { Checkbox, SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import type { HashFilters } from '../api/list-hashes'
import { CATEGORY_NAMES, SOURCE_NAMES, STATE_NAMES, withAll } from '../hooks/hash-words'
import styles from './hashes.module.css'

const HASH_START = /^[\da-f]{4,64}$/i
const STATES = withAll('Not removed', STATE_NAMES)
const SOURCES = withAll('Any source', SOURCE_NAMES)
const CATEGORIES = withAll('Any category', CATEGORY_NAMES)

interface HashFiltersProps {
  filters: HashFilters
  onFilter: (filters: HashFilters) => void
}

/** A choice takes effect at once, the beginning of a hash when it is submitted. */
export function HashFilterForm({ filters, onFilter }: HashFiltersProps) {
  const [typed, setTyped] = useState(filters.hash ?? '')
  const [error, setError] = useState<string>()
  const change = (part: HashFilters) => onFilter({ ...filters, ...part })
  return (
    <search>
      <form
        className={styles['filters']}
        onSubmit={(event) => {
          event.preventDefault()
          const wanted = typed.trim()
          if (wanted !== '' && !HASH_START.test(wanted)) setError('At least 4 of the digits 0–9 and a–f')
          else change({ hash: wanted === '' ? undefined : wanted.toLowerCase() })
        }}
      >
        <SelectField
          label="State"
          options={STATES}
          value={filters.state ?? 'ALL'}
          onChange={(state) => change({ state: state === 'ALL' ? undefined : state })}
        />
        <SelectField
          label="Source"
          options={SOURCES}
          value={filters.source ?? 'ALL'}
          onChange={(source) => change({ source: source === 'ALL' ? undefined : source })}
        />
        <SelectField
          label="Category"
          options={CATEGORIES}
          value={filters.category ?? 'ALL'}
          onChange={(category) => change({ category: category === 'ALL' ? undefined : category })}
        />
        <TextField
          label="Hash"
          placeholder="its beginning"
          className={styles['hashField'] ?? ''}
          value={typed}
          error={error}
          onChange={(event) => {
            setError(undefined)
            setTyped(event.target.value)
          }}
        />
        <Button type="submit">Search</Button>
        <Checkbox
          label="Waiting for a second person"
          checked={filters.removalAsked === true}
          onChange={(asked) => change({ removalAsked: asked ? true : undefined })}
        />
      </form>
    </search>
  )
}
