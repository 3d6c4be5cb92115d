import { formatNumber } from '@kinora/ui-kit/format'
import { NumbersTable } from '@/shared/figures/figure-card'
import { humanize } from '@/shared/words'
import type { RoutingPreview } from '../api/routing'
import styles from './routing.module.css'

/** Where the cases that wait now would go. */
export function PreviewResult({ preview }: { preview: RoutingPreview }) {
  const { cases, complete, escalated, flows, unused } = preview
  const moving = flows.filter(({ from, to }) => from !== to)
  const count = moving.reduce((all, flow) => all + flow.cases, 0)
  return (
    <div className={styles['body']} role="status">
      <p>
        Of {formatNumber(cases)} waiting cases{!complete && ' (more wait; these were looked at)'}, {formatNumber(count)} would be in
        another queue if they came in now. They stay where they are.
        {escalated > 0 && ` ${formatNumber(escalated)} that people escalated are moved by no rule.`}
      </p>
      {moving.length > 0 && (
        <NumbersTable
          columns={['From', 'To', 'By the rule', 'Cases']}
          rows={moving.map((flow) => [humanize(flow.from), humanize(flow.to), flow.rule ?? 'Everything else', flow.cases])}
        />
      )}
      {unused.length > 0 && <p className={styles['quiet']}>No waiting case would take: {unused.join(', ')}.</p>}
    </div>
  )
}
