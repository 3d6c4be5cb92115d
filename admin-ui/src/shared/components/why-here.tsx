import { formatNumber } from '@kinora/ui-kit/format'
import type { CaseSummary } from '@/shared/api/types'
import { severityOf } from '@/shared/moderation/severity'
import { humanize } from '@/shared/words'
import styles from './why-here.module.css'

const AUDIENCES: Record<CaseSummary['why']['audience'], string> = {
  HELD: 'nobody sees it',
  UNLISTED: 'seen by whoever has the address',
  LISTED: 'everybody sees it',
}

const factor = (value: number) => value.toFixed(1)

function certainty(uncertainty: number): string {
  if (uncertainty >= 2.3) return 'a machine cannot tell'
  return uncertainty > 1.6 ? 'a machine is unsure' : 'a machine is nearly sure'
}

/** The sentence that explains the place of a case in the order. */
export function whyText({ priority, why }: Pick<CaseSummary, 'priority' | 'why'>): string {
  const parts = [
    `${humanize(severityOf(why))} ×${formatNumber(why.severityWeight)}`,
    `${AUDIENCES[why.audience]} ×${factor(why.exposure)}`,
    `${certainty(why.uncertainty)} ×${factor(why.uncertainty)}`,
  ]
  if (why.askers > 0) parts.push(why.askers === 1 ? 'one account asks' : `${why.askers >= 10 ? '10 or more' : String(why.askers)} accounts ask`)
  return `${parts.join(' · ')} = ${formatNumber(priority / 100)}`
}

/** Why a case is where it is in the order. */
export function WhyHere({ item }: { item: Pick<CaseSummary, 'priority' | 'why'> }) {
  const { rule, routingVersion } = item.why
  const routed = rule === null ? undefined : `Sent to its queue by “${rule}”, version ${String(routingVersion)} of the routing rules`
  return (
    <span className={styles['why']} title={routed}>
      <span className="visually-hidden">Why here: </span>
      {whyText(item)}
    </span>
  )
}
