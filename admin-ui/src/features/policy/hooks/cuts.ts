import type { Bands, PolicyRules } from '@/shared/api/types'

/** The thresholds that rules have for a series; undefined where they have none. */
export function cutsOf(rules: PolicyRules, series: string): Bands | undefined {
  const [stage = '', code = ''] = series.split('/')
  if (series === 'TEXT/ANY_HARM') return rules.anyHarm
  if (stage === 'TEXT') return rules.comments[code]
  return rules.stages[stage]?.[code] ?? rules.video[code]
}

/** The same rules with other thresholds for one series. */
export function withCuts(rules: PolicyRules, series: string, cuts: Bands): PolicyRules {
  const [stage = '', code = ''] = series.split('/')
  if (series === 'TEXT/ANY_HARM') return { ...rules, anyHarm: cuts }
  if (stage === 'TEXT') return { ...rules, comments: { ...rules.comments, [code]: cuts } }
  return { ...rules, stages: { ...rules.stages, [stage]: { ...rules.stages[stage], [code]: cuts } } }
}

const round = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * 100) / 100

/** Moves one of the two thresholds; they never pass each other. */
export function moved(cuts: Bands, which: 'review' | 'reject', to: number): Bands {
  const score = round(to)
  return which === 'review'
    ? { ...cuts, review: Math.min(score, cuts.reject) }
    : { ...cuts, reject: Math.max(score, cuts.review) }
}
