import { formatNumber } from '@kinora/ui-kit/format'
import type { ReactNode } from 'react'
import type { CaseKind, CasePurpose, ModerationMetrics, Queue } from '@/shared/api/types'
import type { CaseFilters } from '@/shared/moderation/case-filters'
import { countCases } from '@/shared/moderation/count-cases'
import { humanize } from '@/shared/words'
import styles from './queue-filters.module.css'

interface QueueFiltersProps {
  filters: CaseFilters
  metrics: ModerationMetrics | undefined
  onChange: (filters: CaseFilters) => void
}

const FILTERS = ['state', 'kind', 'purpose', 'queue'] as const satisfies (keyof CaseFilters)[]
const STATES: [CaseFilters['state'], string][] = [
  ['OPEN', 'Open'],
  ['CLAIMED', 'In review'],
  ['DECIDED', 'Decided'],
  ['WITHDRAWN', 'Withdrawn'],
]
const ALL_QUEUES: Queue[] = ['VIDEOS', 'COMMENTS', 'REPORTS', 'APPEALS', 'ESCALATED']
/** The queues that do not equal the kinds. */
const QUEUES: Queue[] = ['REPORTS', 'APPEALS', 'ESCALATED']
const KINDS: [CaseKind | undefined, string][] = [
  [undefined, 'All kinds'],
  ['VIDEO', 'Videos'],
  ['COMMENT', 'Comments'],
]

const PURPOSES: [CasePurpose | undefined, string][] = [
  [undefined, 'All purposes'],
  ['SCREENING', 'Screening'],
  ['REPORT', 'Reported'],
  ['APPEAL', 'Appealed'],
]

/** State, kind, purpose and queue of the list. Buttons, not inputs, so that shortcuts of the list work after a click. */
export function QueueFilters({ filters, metrics, onChange }: QueueFiltersProps) {
  const open = metrics?.openByQueue ?? {}
  const shown = (name: Queue) => name === filters.queue || (QUEUES.includes(name) && name in open)
  const queues = [undefined, ...ALL_QUEUES.filter(shown)]
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
      {queues.length > 1 && (
        <Choices label="Queue">
          {queues.map((queue) => choice({ queue }, queue === undefined ? 'All queues' : humanize(queue)))}
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
