import { isApiError } from '@kinora/ui-kit/problem'
import { openReasonText } from '@/shared/moderation/open-reason'
import { humanize } from '@/shared/words'
import type { AccountAction, AccountCase, AccountFile, Suspension } from '../api/people'

export const purposeNames: Record<AccountCase['purpose'], string> = {
  STRIKES: 'Do the strikes call for a suspension?',
  PROFILE: 'Does the profile break the rules?',
  REPORT: 'Does the account break the rules?',
  APPEAL: 'Does the suspension stand?',
}

const PARTS: Record<string, string> = { HANDLE: 'Handle', NAME: 'Name', BIO: 'Description' }

/** What prompted a case: reasons of reports, or codes of what a machine found in parts of a profile. */
export function promptText(detail: string): string {
  return detail
    .split(', ')
    .map((one) => {
      const [part, code] = one.split(': ')
      if (part === undefined || code === undefined) return /^[A-Z0-9_]+$/.test(one) ? humanize(one) : one
      return `${PARTS[part] ?? humanize(part)}: ${openReasonText(code).toLowerCase()}`
    })
    .join(', ')
}

export const actionNames: Record<AccountAction, string> = {
  DISMISS: 'Nothing happens',
  SUSPEND: 'Suspended',
  RESET_PROFILE: 'The profile was reset',
  RESET_HANDLE: 'The profile and the handle were reset',
  UPHOLD: 'The suspension stands',
  LIFT: 'The suspension was lifted',
}

/** What somebody proposed, by the code of the action. */
export const proposedNames: Readonly<Record<string, string>> = {
  DISMISS: 'do nothing',
  LIFT: 'lift the suspension',
}

export const standingNames: Record<AccountFile['standing']['standing'], string> = {
  GOOD: 'in good standing',
  WARNED: 'warned',
  PAUSED: 'paused: can neither upload nor comment',
  SUSPENDED: 'suspended',
}

export const sourceNames: Record<Suspension['source'], string> = {
  OWN_INITIATIVE: 'by the staff',
  STRIKES: 'because of strikes',
  NOTICE: 'after reports',
}

const REFUSALS: Record<string, string> = {
  ACCOUNT_CASE_DECIDED: 'Somebody has decided this case already.',
  ACCOUNT_SUSPENDED_ALREADY: 'The account is suspended already. Lift that suspension first.',
  OWN_ACCOUNT: 'This is your own account; somebody else has to decide.',
  OWN_SUSPENSION: 'You have suspended the account yourself; somebody else has to answer the appeal.',
  SECOND_PERSON_NEEDED: 'Your proposal is stored. It takes effect when another person decides the same.',
  PRECONDITION_FAILED: 'The case has changed in the meantime. Look at it again.',
  SUSPENSION_OVER: 'The suspension is over.',
  ACCOUNT_ERASED: 'The account was erased.',
}

/** Why a decision about an account was refused. */
export function refusalOf(error: unknown): string {
  return (isApiError(error) ? (REFUSALS[error.code] ?? error.detail) : undefined) ?? 'It was not stored. Try again.'
}
