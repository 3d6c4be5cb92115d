import { formatNumber } from '@kinora/ui-kit/format'
import type { ReactNode } from 'react'
import type { CaseKind, CasePurpose, ModerationMetrics, Queue } from '@/shared/api/types'
import type { CaseFilters, CaseSort } from '@/shared/moderation/case-filters'
import { countCases } from '@/shared/moderation/count-cases'
import { humanize } from '@/shared/words'
import styles from './queue-filters.module.css'

interface QueueFiltersProps {
  filters: CaseFilters
  metrics: ModerationMetrics | undefined
  onChange: (filters: CaseFilters) => void
}

const FILTERS = ['state', 'kind', 'purpose', 'queue', 'sort', 'held'] as const satisfies (keyof CaseFilters)[]
const STATES: [CaseFilters['state'], string][] = [
  ['OPEN', 'Open'],
  ['CLAIMED', 'In review'],
  ['DECIDED', 'Decided'],
  ['WITHDRAWN', 'Withdrawn'],
]
/** Queues that equal a kind as long as nobody routes otherwise. */
const LIKE_KINDS: Queue[] = ['VIDEOS', 'COMMENTS']
const KINDS: [CaseKind | undefined, string][] = [
  [undefined, 'All kinds'],
  ['VIDEO', 'Videos'],
  ['COMMENT', 'Comments'],
]

const SORTS: [CaseSort | undefined, string][] = [
  [undefined, 'Gravest first'],
  ['DUE', 'Due first'],
]

const PURPOSES: [CasePurpose | undefined, string][] = [
  [undefined, 'All purposes'],
  ['SCREENING', 'Screening'],
  ['REPORT', 'Reported'],
  ['APPEAL', 'Appealed'],
  ['SAMPLE', 'Samples'],
  ['SECOND_REVIEW', 'Second reviews'],
]

/** State, kind, purpose and queue of the list. Buttons, not inputs, so that shortcuts of the list work after a click. */
export function QueueFilters({ filters, metrics, onChange }: QueueFiltersProps) {
  const open = metrics?.openByQueue ?? {}
  const shown = (name: Queue) => name === filters.queue || (!LIKE_KINDS.includes(name) && name in open)
  const queues = [undefined, ...(metrics?.queues ?? []).filter(shown)]
  const choice = (change: Partial<CaseFilters>, name: string) => {
    const changed = { ...filters, ...change }
    const on = FILTERS.every((filter) => changed[filter] === filters[filter])
    return (
      <Choice key={name} on={on} count={countCases(metrics, changed)} onClick={() => onChange(changed)}>
        {name}
      </Choice>
    )
  }
  return (
    <div className={styles['filters']}>
      <Choices label="State">{STATES.map(([state, name]) => choice({ state }, name))}</Choices>
      <Choices label="Kind">{KINDS.map(([kind, name]) => choice({ kind }, name))}</Choices>
      <Choices label="Purpose">{PURPOSES.map(([purpose, name]) => choice({ purpose }, name))}</Choices>
      <Choices label="Held back">
        {choice({ held: undefined }, 'All')}
        {choice({ held: true }, 'Held back')}
      </Choices>
      {queues.length > 1 && (
        <Choices label="Queue">
          {queues.map((queue) => choice({ queue }, queueName(queue, metrics)))}
        </Choices>
      )}
      {(filters.state === 'OPEN' || filters.state === 'CLAIMED') && (
        <Choices label="Order">
          {SORTS.map(([sort, name]) => (
            <Choice key={name} on={filters.sort === sort} count={undefined} onClick={() => onChange({ ...filters, sort })}>
              {name}
            </Choice>
          ))}
        </Choices>
      )}
    </div>
  )
}

function queueName(queue: Queue | undefined, metrics: ModerationMetrics | undefined): string {
  const overdue = queue === undefined ? 0 : (metrics?.overdueByQueue[queue] ?? 0)
  const name = queue === undefined ? 'All queues' : humanize(queue)
  return overdue === 0 ? name : `${name} (${formatNumber(overdue)} overdue)`
}

function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles['group']} aria-label={label}>
      {children}
    </fieldset>
  )
}

interface ChoiceProps {
  on: boolean
  count: number | undefined
  onClick: () => void
  children: ReactNode
}

function Choice({ on, count, onClick, children }: ChoiceProps) {
  return (
    <button type="button" className={styles['choice']} aria-pressed={on} onClick={onClick}>
      {children}
      {count !== undefined && (
        <span className={styles['count']}>
          {formatNumber(count)} <span className="visually-hidden">{count === 1 ? 'case' : 'cases'}</span>
        </span>
      )}
    </button>
  )
}
