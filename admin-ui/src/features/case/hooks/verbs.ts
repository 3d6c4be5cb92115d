import type { DecisionAction, ModerationCase } from '@/shared/api/types'
import type { Outcome } from '../api/get-contested-decision'

/** What an action is called here: on its button, while it is sent, and afterwards. */
export interface Verb {
  name: string
  doing: string
  done: string
}

export type Verbs = Record<DecisionAction, Verb>

const verb = (name: string, doing: string, done: string): Verb => ({ name, doing, done })

const APPROVE = verb('Approve', 'Approving', 'Approved')
const REJECT = verb('Reject', 'Rejecting', 'Rejected')
const KEEP = verb('Keep', 'Keeping', 'Kept')
const LIMIT = verb('Limit', 'Limiting', 'Limited')
const LIFT = verb('Lift limit', 'Lifting the limit', 'Limit lifted')
const REMOVE = verb('Remove', 'Removing', 'Removed')
const RESTORE = verb('Restore', 'Restoring', 'Restored')
const UPHOLD = verb('Uphold', 'Upholding', 'Upheld')
const ESCALATE = verb('Escalate', 'Escalating', 'Escalated')

const SCREENING: Verbs = { APPROVE, RESTRICT: LIMIT, REJECT, ESCALATE }

/** Of a report, by what was decided about the content before. */
const REPORT: Record<Outcome, Verbs> = {
  APPROVED: { APPROVE: KEEP, RESTRICT: LIMIT, REJECT: REMOVE, ESCALATE },
  RESTRICTED: { APPROVE: LIFT, RESTRICT: KEEP, REJECT: REMOVE, ESCALATE },
  REJECTED: { APPROVE: RESTORE, RESTRICT: LIMIT, REJECT: REMOVE, ESCALATE },
}

/** Of an appeal, by the decision that it contests. */
const APPEAL: Record<Outcome, Verbs> = {
  APPROVED: { ...REPORT.APPROVED, APPROVE: UPHOLD },
  RESTRICTED: { ...REPORT.RESTRICTED, RESTRICT: UPHOLD },
  REJECTED: { ...REPORT.REJECTED, REJECT: UPHOLD },
}

/** The words for the actions on a case; neutral ones while the contested decision is not known. */
export function verbsOf({ purpose }: Pick<ModerationCase, 'purpose'>, contested: Outcome | undefined): Verbs {
  if (purpose === 'SCREENING' || contested === undefined) return SCREENING
  return (purpose === 'REPORT' ? REPORT : APPEAL)[contested]
}

/** Reported and contested videos can be kept out of lists and feeds; the service has no limit for comments. */
export function mayLimit({ kind, purpose }: Pick<ModerationCase, 'kind' | 'purpose'>): boolean {
  return kind === 'VIDEO' && purpose !== 'SCREENING'
}
