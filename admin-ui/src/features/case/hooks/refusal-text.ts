import { isApiError } from '@kinora/ui-kit/problem'
import { holderOf } from '../api/claim-case'

/** Explains why a claim or decision was refused, and what to do. */
export function refusalText(error: unknown): string {
  const holder = holderOf(error)
  if (holder !== undefined) return `@${holder} has this case.`
  if (!isApiError(error)) return 'Something went wrong. Try again.'
  switch (error.code) {
    case 'CASE_CLAIMED':
      return 'Someone else has this case.'
    case 'PRECONDITION_FAILED':
    case 'CONFLICT':
      return 'The case has changed meanwhile. Look at it again and decide again.'
    case 'CASE_NOT_CLAIMED':
      return 'Your claim has run out. Claim the case again and decide again.'
    case 'NETWORK':
      return 'The server could not be reached. Nothing was decided.'
    default:
      return error.detail ?? error.title
  }
}
