import { isApiError } from '@kinora/ui-kit/problem'
import type { EntrySource, EntryState, HarmCategory } from '../api/list-hashes'

export const STATE_NAMES: Record<EntryState, string> = {
  ACTIVE: 'Counts',
  HELD_BACK: 'Held back',
  REMOVED: 'Removed',
}

export const SOURCE_NAMES: Record<EntrySource, string> = {
  DECISION: 'Rejected video',
  MODERATOR: 'Added by hand',
  IMPORT: 'Imported',
}

export const CATEGORY_NAMES: Record<HarmCategory, string> = {
  CHILD_SAFETY: 'Child safety',
  SELF_HARM: 'Self-harm',
  VIOLENCE: 'Violence',
  HATE: 'Hate',
  DANGEROUS_ACTS: 'Dangerous acts',
  SEXUAL_CONTENT: 'Sexual content',
  HARASSMENT: 'Harassment',
  MISINFORMATION: 'Misinformation',
  SPAM: 'Spam',
}

/** Choices of a select with an empty one for all. */
export function withAll<Value extends string>(all: string, names: Record<Value, string>) {
  return [{ value: 'ALL' as const, label: all }, ...options(names)]
}

function options<Value extends string>(names: Record<Value, string>): { value: Value; label: string }[] {
  return (Object.keys(names) as Value[]).map((value) => ({ value, label: names[value] }))
}

export const CATEGORIES = options(CATEGORY_NAMES)
export const categoryName = (category: HarmCategory): string => CATEGORY_NAMES[category]

/** Why something was refused, for a person. */
export function refusalOf(error: unknown, otherwise: string): string {
  if (isApiError(error, 'SAME_PERSON')) return 'You have asked for this removal; somebody else has to confirm it.'
  if (isApiError(error, 'REMOVAL_ASKED')) return 'Somebody has asked for this already.'
  if (isApiError(error, 'PAYLOAD_TOO_LARGE')) return 'The file is larger than 8 MB. Send it in parts.'
  return isApiError(error) ? (error.detail ?? error.title) : otherwise
}
