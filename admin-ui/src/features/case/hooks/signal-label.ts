import type { Bands, Policy, PolicyCategory, Signal } from '@/shared/api/types'
import { categoryName } from '@/shared/words'

const OF_WORDS = new Set<Signal['stage']>(['TEXT', 'PICTURE_TEXT', 'COMMENT'])

/**
 * The text model's label behind a signal, since several labels share a category; undefined for other stages, and for
 * links and phone numbers, which are no matter of the model.
 */
function textLabel(signal: Signal): string | undefined {
  if (!OF_WORDS.has(signal.stage) || signal.category === 'SPAM') return undefined
  return signal.label ?? signal.category
}

/** The operator's category behind a signal of the vision model, if the policy still has it. */
function ownCategory(policy: Policy | undefined, signal: Signal): PolicyCategory | undefined {
  if (signal.stage !== 'VISION') return undefined
  return policy?.rules.categories.find((one) => one.code === signal.label && one.harm === signal.category)
}

export function signalName(signal: Signal, policy?: Policy): string {
  return ownCategory(policy, signal)?.name ?? categoryName(textLabel(signal) ?? signal.category)
}

/** The thresholds of the policy for a signal: by label for the text model, by the operator's code or the category for others. */
export function bandsFor(policy: Policy | undefined, signal: Signal): Bands | undefined {
  if (policy === undefined) return undefined
  const label = textLabel(signal)
  if (label !== undefined) return policy.rules.comments[label]
  const own = ownCategory(policy, signal)?.thresholds
  if (own) return own
  return policy.rules.stages[signal.stage]?.[signal.category] ?? policy.rules.video[signal.category]
}
