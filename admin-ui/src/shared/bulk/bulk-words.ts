import { isApiError } from '@kinora/ui-kit/problem'
import { humanize } from '@/shared/words'
import type { Bulk, BulkItem, BulkRequest } from './bulk-api'

const PROBLEMS: Record<string, string> = {
  BAD_ID: 'This is no id',
  TWICE: 'It is in the selection twice',
  CASE_NOT_FOUND: 'There is no such case for you',
  CASE_ALONE: 'About harm to children: decided by itself',
  CASE_CLAIMED: 'Somebody else is working on it',
  CASE_DECIDED: 'Decided already',
  CASE_WITHDRAWN: 'The content is gone or was replaced',
  CASE_SUPERSEDED: 'Has a newer version; this one can only be rejected',
  OWN_CONTENT: 'Your own content',
  EXCLUDED: 'You have a part in it',
  ACTION_NOT_AVAILABLE: 'Not possible for this kind of content',
  AGAINST_PRECEDENTS: 'Similar cases were decided otherwise; say in the note why',
  PRECONDITION_FAILED: 'It has changed since the dry run',
  UNDO_SUPERSEDED: 'Something newer was decided; it stands',
}

const BECOMES = { APPROVE: 'Approved', REJECT: 'Rejected', RESTRICT: 'Restricted', ESCALATE: 'Escalated', HOLD: 'Held back' } as const

/** What an action makes of content. */
export function becomes(action: BulkRequest['action']): string {
  return BECOMES[action]
}

/** Why nothing came of an item. */
export function problemText(problem: string): string {
  return PROBLEMS[problem] ?? humanize(problem)
}

function departureText({ against, counted }: BulkItem): string {
  if (against === null || counted === null) return ''
  return `; ${String(against)} of ${String(counted)} similar cases were decided otherwise, so it needs a note`
}

/** What an item would become, or has become. */
export function itemText(item: BulkItem, { action }: Bulk): string {
  if (item.problem !== null) return problemText(item.problem)
  const now = item.standing === null ? 'Waiting' : humanize(item.standing)
  switch (item.state) {
    case 'POSSIBLE':
      return `${now} → ${becomes(action)}${departureText(item)}`
    case 'DECIDED':
      return becomes(action)
    case 'UNDONE':
      return 'Taken back; it waits again'
    default:
      return humanize(item.state)
  }
}

const count = (number: number, one: string) => `${String(number)} ${number === 1 ? one : `${one}s`}`

function askingText(asking: number): string {
  if (asking === 0) return ''
  return asking === 1
    ? ' For 1 of them most similar cases were decided otherwise.'
    : ` For ${String(asking)} of them most similar cases were decided otherwise.`
}

/** What a bulk has come to, in a sentence. */
export function bulkText({ phase, action, counts }: Bulk): string {
  const refused = counts.refused === 0 ? '' : `, ${count(counts.refused, 'case')} cannot be decided so`
  switch (phase) {
    case 'CHECKING':
      return 'Looking at each case. Nothing is decided yet.'
    case 'READY':
      return `${count(counts.possible, 'case')} would be ${becomes(action).toLowerCase()}${refused}.${askingText(counts.asking)}`
    case 'RUNNING':
      return `${count(counts.decided, 'case')} decided, ${String(counts.left)} to go.`
    case 'DONE':
      return `${count(counts.decided, 'case')} ${becomes(action).toLowerCase()}${counts.refused === 0 ? '' : `, ${count(counts.refused, 'case')} left as they were`}.`
    case 'UNDOING':
      return `${count(counts.undone, 'decision')} taken back, ${String(counts.left)} to go.`
    case 'UNDONE':
      return `${count(counts.undone, 'decision')} taken back${counts.kept === 0 ? '' : `, ${String(counts.kept)} stand`}.`
  }
}

/** Why a step of a bulk was refused. */
export function stepRefusedText(error: unknown): string {
  if (isApiError(error, 'BULK_BUSY')) return 'Other bulks of yours have not ended yet.'
  if (isApiError(error, 'BULK_UNDO_TOO_LATE')) return 'It is too late to undo this; decide the cases again.'
  return isApiError(error) ? (error.detail ?? error.title) : 'Something went wrong. Try again.'
}
