import { isApiError } from '@kinora/ui-kit/problem'
import type { Preservation, ReportCategory, ReportState } from './safety-api'

export const groundNames: Record<Preservation['ground'], string> = {
  SUSPICION: 'Kept until somebody has decided',
  DECISION: 'Kept because of the decision',
  LEGAL_HOLD: 'Kept because a person wants it',
}

export const stateNames: Record<ReportState, string> = {
  DRAFT: 'Draft',
  SENT: 'Sent',
  ACKNOWLEDGED: 'Acknowledged',
}

export const categoryNames: Record<ReportCategory, string> = {
  ABUSE_MATERIAL: 'Abuse material',
  GROOMING: 'Grooming',
  EXTORTION: 'Extortion',
  TRAFFICKING: 'Trafficking',
  CHILD_AT_RISK: 'Child at risk now',
  OTHER: 'Something else',
}

/** Why something was refused. */
export function refusalOf(error: unknown): string {
  if (!isApiError(error)) return 'Something went wrong. Try again.'
  if (error.code === 'PRECONDITION_FAILED') return 'Somebody else has added something. Look at it again.'
  return error.detail ?? error.title
}
