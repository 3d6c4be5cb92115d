import type { Decision, ModerationCase } from '@/shared/api/types'
import { humanize } from '@/shared/words'

/** The decisions of a case, newest first. */
export function decisionsNewestFirst(item: ModerationCase): Decision[] {
  return [...item.decisions].sort((a, b) => Date.parse(b.decidedAt) - Date.parse(a.decidedAt))
}

/** The decision in force, if there is one; an escalation or a hold decides nothing. */
export function latestDecision(item: ModerationCase): Decision | undefined {
  return decisionsNewestFirst(item).find((decision) => decision.outcome !== null)
}

/** What was decided, as a heading: an escalation and a hold have no outcome. */
export function decisionName({ outcome, action }: Decision): string {
  if (outcome !== null) return humanize(outcome)
  return action === 'HOLD' ? 'Held back' : 'Escalated'
}

/** The latest automated decision, which stays visible if a person has overridden it. */
export function automatedDecision(item: ModerationCase): Decision | undefined {
  return decisionsNewestFirst(item).find((decision) => decision.automated)
}
