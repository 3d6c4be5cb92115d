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
const RESTRICT = verb('Restrict', 'Restricting', 'Restricted')
const RECONSIDER = verb('Keep or change', 'Restricting', 'Restricted')
const LIFT = verb('Lift restrictions', 'Lifting the restrictions', 'Restrictions lifted')
const REMOVE = verb('Remove', 'Removing', 'Removed')
const RESTORE = verb('Restore', 'Restoring', 'Restored')
const UPHOLD = verb('Uphold', 'Upholding', 'Upheld')
const ESCALATE = verb('Escalate', 'Escalating', 'Escalated')
const HOLD = verb('Hold back', 'Holding back', 'Held back')
const BOTH = { ESCALATE, HOLD }

const SCREENING: Verbs = { APPROVE, RESTRICT, REJECT, ...BOTH }

/** Of a report, by what was decided about the content before. */
const REPORT: Record<Outcome, Verbs> = {
  APPROVED: { APPROVE: KEEP, RESTRICT, REJECT: REMOVE, ...BOTH },
  RESTRICTED: { APPROVE: LIFT, RESTRICT: RECONSIDER, REJECT: REMOVE, ...BOTH },
  REJECTED: { APPROVE: RESTORE, RESTRICT, REJECT: REMOVE, ...BOTH },
}

/** Of an appeal, by the decision that it contests. */
const APPEAL: Record<Outcome, Verbs> = {
  APPROVED: { ...REPORT.APPROVED, APPROVE: UPHOLD },
  RESTRICTED: { ...REPORT.RESTRICTED, RESTRICT: verb('Uphold or change', 'Restricting', 'Restricted') },
  REJECTED: { ...REPORT.REJECTED, REJECT: UPHOLD },
}

/** The words for the actions on a case; neutral ones while the contested decision is not known. */
export function verbsOf({ purpose }: Pick<ModerationCase, 'purpose'>, contested: Outcome | undefined): Verbs {
  if (purpose === null || purpose === 'SCREENING' || contested === undefined) return SCREENING
  return (purpose === 'REPORT' ? REPORT : APPEAL)[contested]
}

/** Videos can stay with restrictions; the service has none for comments. */
export function mayRestrict({ kind }: Pick<ModerationCase, 'kind'>): boolean {
  return kind === 'VIDEO'
}
