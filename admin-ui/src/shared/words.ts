import type { Role } from '@kinora/ui-kit/session'

/** SELF_HARM → "Self harm"; for codes without a label. */
export function humanize(code: string): string {
  const words = code.replaceAll(/[_-]+/g, ' ').trim().toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const ACTIONS: Record<string, string> = {
  DECIDED_APPROVE: 'Approved',
  DECIDED_REJECT: 'Rejected',
  DECIDED_RESTRICT: 'Restricted',
  DECIDED_ESCALATE: 'Escalated',
  ACCOUNT_NOTED: 'Noted something about an account',
  ACCOUNT_SUSPENSION_LIFTED: 'Lifted a suspension',
  ACCOUNT_SUSPENSION_UPHELD: 'Upheld a suspension',
  PROFILE_RESET: 'Reset a profile',
  HANDLE_RESET: 'Gave an account a neutral handle',
  STATEMENTS_EXPORTED: 'Exported statements of reasons',
  DECISIONS_EXPORTED: 'Exported decisions',
  DEPARTED_FROM_PRECEDENTS: 'Differs from similar cases',
  ANSWERED_BLIND: 'Answered without seeing the decision',
  SAMPLING_CHANGED: 'Changed what is looked at again by chance',
  GOLD_MARKED: 'Marked a case with a known answer',
  GOLD_RETIRED: 'Retired a case with a known answer',
  REVEALED: 'Lifted the cover',
  HELD: 'Held back',
  PROPOSED: 'Proposed, for another person to confirm',
  PROPOSAL_CONFIRMED: 'Confirmed a proposal',
  PROPOSAL_DISMISSED: 'Disagreed with a proposal',
  EVIDENCE_HELD: 'Evidence is kept',
  EVIDENCE_EXTENDED: 'Evidence is kept longer',
  EVIDENCE_RELEASED: 'Evidence is not kept any more',
  LEGAL_REPORT_DRAFTED: 'Drafted a report to an authority',
  LEGAL_REPORT_CHANGED: 'Added to a report to an authority',
  LEGAL_REPORT_EXPORTED: 'Exported a report to an authority',
  ACCOUNT_HELD: 'Held an account',
  ACCOUNT_HOLD_LIFT_PROPOSED: 'Proposed to lift the hold of an account',
  ACCOUNT_HOLD_LIFTED: 'Lifted the hold of an account',
  SETTLED: 'Answered by another decision about the content',
  COMMENT_HEADS_TRAINED: 'Taught the comment model',
  COMMENT_HEADS_ACTIVATED: 'Let other heads of the comment model score',
  POLICY_RESTORED: 'Earlier policy put in force again',
  ACCOUNT_SAFETY_CASE_OPENED: 'Case of an account opened for child safety',
  ACCOUNT_SAFETY_CASE_DISMISSED: 'Case of an account closed by two people for child safety',
  SET_ASIDE: 'Kept for the people for child safety',
  BROUGHT_BACK: 'Back in its queue: the suspicion is cleared',
  FOLLOWED: 'Shows the newest version of the content from now on',
}

/** What a line of the log says was done. */
export function logActionName(action: string): string {
  return ACTIONS[action] ?? humanize(action)
}

/** A role in a sentence. */
export function roleName(role: Role | 'SERVICE'): string {
  return role.toLowerCase().replaceAll('_', ' ')
}

const COMMENT_LABELS: Record<string, string> = {
  S: 'Sexual',
  H: 'Hate',
  V: 'Violence',
  HR: 'Harassment',
  SH: 'Self-harm',
  S3: 'Sexual, minors',
  H2: 'Hate with threat',
  V2: 'Graphic violence',
  OK: 'Harmless',
}

/** The name of a signal's category: a label of the comment model or a policy code. */
export function categoryName(code: string): string {
  return COMMENT_LABELS[code] ?? humanize(code)
}

/** 7300 → "2 h 1 min". */
export function formatAge(seconds: number): string {
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1) return `${Math.max(0, Math.floor(seconds))} s`
  if (minutes < 60) return `${minutes} min`
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`
  return `${Math.floor(hours / 24)} d`
}

/** 83_450 → "1:23.4". */
export function formatTimecode(ms: number): string {
  const tenths = Math.floor(ms / 100)
  const minutes = Math.floor(tenths / 600)
  const seconds = ((tenths % 600) / 10).toFixed(1).padStart(4, '0')
  return `${minutes}:${seconds}`
}
