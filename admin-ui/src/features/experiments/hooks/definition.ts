import type { Definition, Guardrail, Outcome, Variant, Weights } from '../api/experiments'

export const ARMS = ['HYBRID', 'ONLINE', 'TFIDF', 'SEED'] as const
export const DIRECTIONS = ['NOT_BELOW', 'NOT_ABOVE'] as const
export const WEIGHTS = ['similarity', 'popularity', 'freshness', 'calibration', 'prior'] as const
export const MOST_VARIANTS = 6
export const MOST_GUARDRAILS = 10

export const WEIGHTS_RULE =
  'Weights are numbers from 0 to 1, and the prior from 0 to 100; similarity, popularity and freshness sum to 1.'

const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/

/** A fresh installation has these. */
export const WEIGHTS_AT_FIRST: Weights = { similarity: 0.25, popularity: 0.65, freshness: 0.1, calibration: 0.1, prior: 3 }

interface OutcomeWords {
  name: string
  about: string
  /** A share is told in percent and its differences in percentage points. */
  share: boolean
}

export const OUTCOMES: Record<Outcome, OutcomeWords> = {
  COMPLETION: { name: 'Completion', about: 'Slots watched to the end', share: true },
  LIKES: { name: 'Likes', about: 'Slots that were liked', share: true },
  REFUSALS: { name: 'Skips and hides', about: 'Slots that were skipped or hidden', share: true },
  WATCHING: { name: 'Watching', about: 'Whole videos watched per viewer and day', share: false },
  CREATOR_REACH: { name: 'Creator reach', about: 'Slots of creators outside of the most shown tenth', share: true },
}
export const OUTCOME_CODES = Object.keys(OUTCOMES) as Outcome[]

export function aDefinition(): Definition {
  return {
    name: '',
    hypothesis: '',
    salt: '',
    variants: [
      { name: 'control', arm: 'HYBRID', share: 0.5, weights: null },
      { name: 'variant', arm: 'TFIDF', share: 0.5, weights: null },
    ],
    guardrails: [{ outcome: 'REFUSALS', direction: 'NOT_ABOVE', bound: 0.02 }],
  }
}

/** Why the service would refuse a definition. */
export function faultsOf({ name, salt, variants, guardrails }: Definition): string[] {
  const faults: string[] = []
  const names = variants.map((variant) => variant.name)
  const all = variants.reduce((sum, { share }) => sum + share, 0)
  if (name.trim() === '') faults.push('Give it a name.')
  if (salt.trim() === '') faults.push('Give it a salt.')
  if (variants.length < 2) faults.push('There must be a control and another variant.')
  if (!names.every((one) => NAME.test(one))) faults.push('Variants are named in lower-case letters, digits and hyphens.')
  if (new Set(names).size < names.length) faults.push('Two variants have the same name.')
  if (!variants.every(({ share }) => share >= 0.01 && share <= 1)) faults.push('Every share is from 1 % to 100 %.')
  if (!(Math.abs(all - 1) <= 1e-6)) faults.push(`The shares sum to ${percent(all)}, not to 100 %.`)
  if (!variants.every(areFine)) faults.push(WEIGHTS_RULE)
  if (!guardrails.every(isFine)) faults.push('Every guardrail needs a bound.')
  return faults
}

function areFine({ weights }: Variant): boolean {
  return weights === null || weights === undefined || areWeights(weights)
}

/** Whether the service would take these weights. */
export function areWeights(weights: Weights): boolean {
  const scored = weights.similarity + weights.popularity + weights.freshness
  return Math.abs(scored - 1) <= 1e-6 && WEIGHTS.every((one) => weights[one] >= 0 && weights[one] <= (one === 'prior' ? 100 : 1))
}

function isFine({ bound }: Guardrail): boolean {
  return Math.abs(bound) <= 1000
}

export function percent(share: number): string {
  return Number.isFinite(share) ? `${String(Number((share * 100).toFixed(1)))} %` : 'no number'
}

/** A mean of an outcome with its unit. */
export function meanText(outcome: Outcome, mean: number): string {
  return OUTCOMES[outcome].share ? percent(mean) : mean.toFixed(2)
}

/** A difference with its sign; of shares in percentage points. */
export function differenceText(outcome: Outcome, difference: number): string {
  const { share } = OUTCOMES[outcome]
  const value = share ? (difference * 100).toFixed(1) : difference.toFixed(2)
  return `${difference >= 0 ? '+' : ''}${value}${share ? ' pp' : ''}`
}

/** What a guardrail demands, in words. */
export function guardrailText({ outcome, direction, bound }: Guardrail): string {
  const side = direction === 'NOT_BELOW' ? 'below' : 'above'
  return `${OUTCOMES[outcome].name}: not ${side} ${differenceText(outcome, bound)} of the control`
}
