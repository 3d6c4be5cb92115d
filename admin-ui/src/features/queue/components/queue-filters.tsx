import type { ReactNode } from 'react'
import type { CaseKind, ModerationMetrics } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { humanize } from '@/shared/words'
import styles from './queue-filters.module.css'

interface QueueFiltersProps {
  filters: CaseFilters
  metrics: ModerationMetrics | undefined
  onChange: (filters: CaseFilters) => void
}

const STATES: [CaseFilters['state'], string][] = [
  ['OPEN', 'Open'],
  ['CLAIMED', 'In review'],
  ['DECIDED', 'Decided'],
  ['WITHDRAWN', 'Withdrawn'],
]
const KIND_QUEUES = ['videos', 'comments']
const KINDS: [CaseKind | undefined, string][] = [
  [undefined, 'All kinds'],
  ['VIDEO', 'Videos'],
  ['COMMENT', 'Comments'],
]

const sum = (counts: Record<string, number> | undefined) => Object.values(counts ?? {}).reduce((a, b) => a + b, 0)

/** State, kind and queue of the list. Buttons, not inputs, so that shortcuts of the list work after a click. */
export function QueueFilters({ filters, metrics, onChange }: QueueFiltersProps) {
  const queues = metrics?.openByQueue ?? {}
  // two of the queues equal the kinds
  const asked = filters.queue === undefined ? [] : [filters.queue]
  const names = [...new Set([...Object.keys(queues).filter((name) => !KIND_QUEUES.includes(name)), ...asked])].sort()
  // the service counts only open cases
  const counts = filters.state === 'OPEN' ? metrics : undefined
  const withQueue = (queue: string | undefined) => onChange({ ...filters, queue })
  const withKind = (kind: CaseKind | undefined) => onChange({ ...filters, kind })
  return (
    <div className={styles['filters']}>
      <Choices label="State">
        {STATES.map(([state, name]) => (
          <Choice key={state} on={filters.state === state} onClick={() => onChange({ ...filters, state })}>
            {name}
            {state === 'OPEN' && metrics !== undefined && <Count value={sum(metrics.openByKind)} />}
          </Choice>
        ))}
      </Choices>
      <Choices label="Kind">
        {KINDS.map(([kind, name]) => (
          <Choice key={name} on={filters.kind === kind} onClick={() => withKind(kind)}>
            {name}
            {kind !== undefined && counts !== undefined && <Count value={counts.openByKind[kind] ?? 0} />}
          </Choice>
        ))}
      </Choices>
      {names.length > 0 && (
        <Choices label="Queue">
          <Choice on={filters.queue === undefined} onClick={() => withQueue(undefined)}>
            All queues
          </Choice>
          {names.map((name) => (
            <Choice key={name} on={filters.queue === name} onClick={() => withQueue(name)}>
              {humanize(name)}
              {counts !== undefined && <Count value={queues[name] ?? 0} />}
            </Choice>
          ))}
        </Choices>
      )}
    </div>
  )
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']} aria-label={label}>
      {children}
    </fieldset>
  )
}

function Choice({ on, onClick, children }: { on: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className={styles['choice']} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  )
}

function Count({ value }: { value: number }) {
  return (
    <span className={styles['count']}>
      {value} <span className="visually-hidden">open</span>
    </span>
  )
}
