import type { Bands, Policy, Signal } from '@/shared/api/types'
import { categoryName } from '@/shared/words'

const LABEL_BY_CATEGORY: Record<string, string> = {
  SEXUAL_CONTENT: 'S',
  HATE: 'H',
  VIOLENCE: 'V',
  HARASSMENT: 'HR',
  SELF_HARM: 'SH',
  CHILD_SAFETY: 'S3',
}

/** The label of the text model in a signal; several labels share a category, and the evidence names the label. */
function textLabel(signal: Signal): string | undefined {
  if (signal.stage !== 'TEXT' && signal.stage !== 'COMMENT') return undefined
  const named = /^Label (\w+) /.exec(signal.evidence)?.[1]
  return named ?? LABEL_BY_CATEGORY[signal.category] ?? signal.category
}

export function signalName(signal: Signal): string {
  return categoryName(textLabel(signal) ?? signal.category)
}

/** The thresholds of the policy for a signal: by label for the text model, by category for other stages. */
export function bandsFor(policy: Policy | undefined, signal: Signal): Bands | undefined {
  if (policy === undefined) return undefined
  const label = textLabel(signal)
  return label === undefined ? policy.rules.video[signal.category] : policy.rules.comments[label]
}
