import { Button } from '@kinora/ui-kit/ui/button'
import { SelectField, TextField } from '@kinora/ui-kit/ui/field'
import { useState } from 'react'
import { daysPeriod } from '@/shared/figures/period'
import { useReasonLabel } from '@/shared/moderation/reason-codes'
import { humanize } from '@/shared/words'
import { ACTIONS, CATEGORIES, KINDS, parseDecisionFilters, REASONS, type DecisionFilters } from '../hooks/decision-filters'
import styles from './decisions.module.css'

const ALL = 'ALL'
type Chosen<Value extends string> = Value | typeof ALL

function withAll<Value extends string>(all: string, values: readonly Value[], name: (value: Value) => string): { value: Chosen<Value>; label: string }[] {
  return [{ value: ALL, label: all }, ...values.map((value) => ({ value, label: name(value) }))]
}

const WHO = [
  { value: 'ALL', label: 'People and machines' },
  { value: 'false', label: 'People' },
  { value: 'true', label: 'Machines' },
] as const

interface DecisionFilterFormProps {
  filters: DecisionFilters
  onChange: (filters: DecisionFilters) => void
}

const dayOf = (iso: string | undefined) => iso?.slice(0, 10) ?? ''
const lastDayOf = (iso: string | undefined) => (iso === undefined ? '' : dayOf(new Date(Date.parse(iso) - 1).toISOString()))

/** A choice takes effect at once, what is typed when it is submitted. Remount it when the filters change. */
export function DecisionFilterForm({ filters, onChange }: DecisionFilterFormProps) {
  const reasonLabel = useReasonLabel()
  const [person, setPerson] = useState(filters.person ?? '')
  const [note, setNote] = useState(filters.note ?? '')
  const [policyVersion, setPolicyVersion] = useState(filters.policyVersion ?? '')
  const [first, setFirst] = useState(dayOf(filters.from))
  const [last, setLast] = useState(lastDayOf(filters.to))
  const period = first === '' && last === '' ? { from: undefined, to: undefined } : daysPeriod(first, last)
  const change = (part: Record<string, unknown>) => onChange(parseDecisionFilters({ ...filters, ...part }))
  const all = (value: string) => (value === ALL ? undefined : value)
  return (
    <search>
      <form
        className={styles['filters']}
        onSubmit={(event) => {
          event.preventDefault()
          if (period !== undefined) change({ person, note, policyVersion, ...period })
        }}
      >
        <SelectField
          label="Decided by"
          options={WHO}
          value={filters.automated === undefined ? 'ALL' : filters.automated ? 'true' : 'false'}
          onChange={(value) => change({ automated: all(value) })}
        />
        <SelectField
          label="What was done"
          options={withAll('Anything', ACTIONS, humanize)}
          value={filters.action ?? ALL}
          onChange={(value) => change({ action: all(value) })}
        />
        <SelectField
          label="Reason"
          options={withAll('Any reason', REASONS, reasonLabel)}
          value={filters.reason ?? ALL}
          onChange={(value) => change({ reason: all(value) })}
        />
        <SelectField
          label="Stood out"
          options={withAll('Anything or nothing', CATEGORIES, reasonLabel)}
          value={CATEGORIES.find((one) => one === filters.category) ?? ALL}
          onChange={(value) => change({ category: all(value) })}
        />
        <SelectField
          label="Kind"
          options={withAll('All kinds', KINDS, (kind) => `${humanize(kind)}s`)}
          value={filters.kind ?? ALL}
          onChange={(value) => change({ kind: all(value) })}
        />
        <TextField label="Person" placeholder="handle" maxLength={64} value={person} onChange={(event) => setPerson(event.target.value)} />
        <TextField
          label="Words of the note"
          maxLength={100}
          error={note.trim().length === 1 ? 'At least two characters' : undefined}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
        <TextField
          label="Version of the policy"
          placeholder="default/3"
          maxLength={64}
          value={policyVersion}
          onChange={(event) => setPolicyVersion(event.target.value)}
        />
        <TextField label="From (UTC)" type="date" value={first} onChange={(event) => setFirst(event.target.value)} />
        <TextField
          label="To"
          type="date"
          error={period === undefined ? 'Two days in their order, at most a year apart' : undefined}
          value={last}
          onChange={(event) => setLast(event.target.value)}
        />
        <Button type="submit">Search</Button>
        <Button look="quiet" onClick={() => onChange({})}>
          Clear
        </Button>
      </form>
    </search>
  )
}
