import type { ModerationMetrics } from '@/shared/api/types'
import type { CaseFilters } from './case-filters'

/** How many cases a filter would show; undefined where the service does not count them. */
export function countCases(metrics: ModerationMetrics | undefined, filters: CaseFilters): number | undefined {
  const { state, kind, purpose, queue, contentId, ownerId, reason, held } = filters
  const uncounted = [purpose, contentId, ownerId, reason, held].some((filter) => filter !== undefined)
  if (metrics === undefined || uncounted || state === 'DECIDED' || state === 'WITHDRAWN') return undefined
  return metrics.undecided
    .filter((row) => row.state === state && (kind ?? row.kind) === row.kind && (queue ?? row.queue) === row.queue)
    .reduce((sum, row) => sum + row.count, 0)
}
