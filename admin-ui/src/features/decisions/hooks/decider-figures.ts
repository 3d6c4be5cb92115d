import { timeline, type Timeline } from '@/shared/figures/timeline'
import { compared, type CountRow } from '@/shared/figures/compared'
import { humanize } from '@/shared/words'
import type { PersonInsight } from '../api/get-decider'

export const GROUND_NAMES: Record<string, string> = {
  UNDO: 'Taken back at once',
  APPEAL: 'Overturned after an appeal',
  REPORT: 'Overturned after reports',
  REVIEW: 'Overturned by a second look',
}

export function decisionCount({ decided }: PersonInsight): number {
  return decided.reduce((all, { decisions }) => all + decisions, 0)
}

export function decidedTimeline(insight: PersonInsight): Timeline {
  const OTHERS = ['RESTRICT', 'ESCALATE', 'HOLD']
  return timeline(
    insight,
    insight.decided,
    [
      { name: 'Approved', has: ({ action }) => action === 'APPROVE' },
      { name: 'Rejected', has: ({ action }) => action === 'REJECT' },
      { name: 'Restricted, escalated, held back', has: ({ action }) => OTHERS.includes(action) },
    ],
    ({ decisions }) => decisions,
  )
}

export function reasonRows(now: PersonInsight, before: PersonInsight | undefined): CountRow[] {
  return compared(
    now.reasons,
    before?.reasons,
    ({ action, reason }) => (action === 'APPROVE' ? 'Approve' : `${humanize(action)}: ${humanize(reason)}`),
    ({ decisions }) => decisions,
  )
}
