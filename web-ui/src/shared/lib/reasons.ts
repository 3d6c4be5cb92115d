import type { ReasonCode } from '@/shared/api/types'

/** What content can be refused or reported for. */
export type Violation = Exclude<ReasonCode, 'NO_VIOLATION'>

/** In the order in which they are offered. */
export const reasonTexts: Record<Violation, string> = {
  SEXUAL_CONTENT: 'Sexual content',
  VIOLENCE: 'Violence',
  HATE: 'Hate',
  HARASSMENT: 'Harassment',
  SELF_HARM: 'Self-harm',
  CHILD_SAFETY: 'Child safety',
  DANGEROUS_ACTS: 'Dangerous acts',
  MISINFORMATION: 'Misinformation',
  SPAM: 'Spam',
  OTHER: 'Other',
}

/** The name of a reason; undefined for codes that have none. */
export function reasonText(code: string): string | undefined {
  return (reasonTexts as Record<string, string | undefined>)[code]
}
