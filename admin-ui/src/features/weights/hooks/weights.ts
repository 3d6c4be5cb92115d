import type { RankingParameters } from '../api/ranking'

export interface WeightField {
  group: keyof RankingParameters
  name: string
  label: string
  min: number
  max: number
}

const field = (group: WeightField['group'], name: string, label: string, max = 1, min = 0): WeightField => ({ group, name, label, min, max })

export interface WeightGroup {
  title: string
  note: string
  fields: WeightField[]
  /** Names of the fields that have to add up to 1. */
  whole?: string[]
}

/** All parameters with their ranges, which the service enforces too. */
export const GROUPS: WeightGroup[] = [
  {
    title: 'TF-IDF',
    note: 'For viewers who have liked nothing yet, and for a comparison group. Calibration: how closely a page keeps to the own mix of categories.',
    whole: ['similarity', 'popularity', 'freshness'],
    fields: [
      field('tfidf', 'similarity', 'Closeness'),
      field('tfidf', 'popularity', 'Popularity'),
      field('tfidf', 'freshness', 'Freshness'),
      field('tfidf', 'calibration', 'Calibration'),
      field('tfidf', 'prior', 'Stated interests', 100),
    ],
  },
  {
    title: 'Seed',
    note: 'The first version, for a comparison group.',
    whole: ['similarity', 'engagement'],
    fields: [
      field('seed', 'similarity', 'Category'),
      field('seed', 'engagement', 'Engagement'),
      field('seed', 'like', 'A like', 100),
      field('seed', 'comment', 'A comment', 100),
      field('seed', 'view', 'A view', 100),
      field('seed', 'exploration', 'Share of random videos'),
    ],
  },
  {
    title: 'Signals',
    note: 'What each signal adds to the interest in a video.',
    fields: [
      field('signals', 'view', 'View', 10),
      field('signals', 'like', 'Like', 10),
      field('signals', 'comment', 'Comment', 10),
      field('signals', 'completion', 'Watched to the end', 10),
      field('signals', 'share', 'Share', 10),
      field('signals', 'moreLikeThis', 'More like this', 10),
      field('signals', 'skip', 'Skip', 0, -10),
      field('signals', 'notInterested', 'Not interested', 0, -10),
    ],
  },
  {
    title: 'Exploration',
    note: 'Bounds of the share of a page that explores.',
    fields: [field('exploration', 'floor', 'At least'), field('exploration', 'ceiling', 'At most')],
  },
  {
    title: 'Half-lives',
    note: 'After what time something counts half.',
    fields: [
      field('decay', 'popularityHours', 'Popularity, hours', 8760, 1),
      field('decay', 'freshnessHours', 'Freshness, hours', 8760, 1),
      field('decay', 'interestDays', 'Interests, days', 3650, 0.1),
    ],
  },
]

/** What somebody has typed, by group and name. */
export type Draft = Record<string, string>

export const keyOf = ({ group, name }: Pick<WeightField, 'group' | 'name'>) => `${group}.${name}`

const FIELDS = GROUPS.flatMap(({ fields }) => fields)

/** The number of a parameter. */
export function valueOf(parameters: RankingParameters, { group, name }: Pick<WeightField, 'group' | 'name'>): number {
  return Object.entries(parameters[group]).find(([key]) => key === name)?.[1] ?? 0
}

export function draftOf(parameters: RankingParameters): Draft {
  return Object.fromEntries(FIELDS.map((one) => [keyOf(one), String(valueOf(parameters, one))]))
}

const numberOf = (draft: Draft, key: string): number => {
  const text = draft[key]?.trim() ?? ''
  return text === '' ? Number.NaN : Number(text)
}

/** Why the number of a field cannot be used; undefined if it can. */
export function fieldError(draft: Draft, one: WeightField): string | undefined {
  const value = numberOf(draft, keyOf(one))
  if (!Number.isFinite(value)) return 'Type a number.'
  if (value < one.min || value > one.max) return `From ${one.min} to ${one.max}.`
  if (one.group === 'exploration' && one.name === 'floor' && value > numberOf(draft, 'exploration.ceiling')) return 'At most the upper bound.'
  return undefined
}

/** The sum of the weights of a group that has to be 1; undefined where none has to be. */
export function sumOf(draft: Draft, { fields, whole }: WeightGroup): number | undefined {
  const group = fields[0]?.group
  if (whole === undefined || group === undefined) return undefined
  return whole.reduce((sum, name) => sum + numberOf(draft, keyOf({ group, name })), 0)
}

export const isWhole = (sum: number | undefined) => sum === undefined || Math.abs(sum - 1) < 1e-6

export const isValid = (draft: Draft) =>
  FIELDS.every((one) => fieldError(draft, one) === undefined) && GROUPS.every((group) => isWhole(sumOf(draft, group)))

/** The parameters that a valid draft means. */
export function parametersOf(draft: Draft, before: RankingParameters): RankingParameters {
  const filled = <Part extends object>(group: WeightField['group'], part: Part): Part => {
    const numbers: [string, number][] = FIELDS.filter((one) => one.group === group).map((one) => [one.name, numberOf(draft, keyOf(one))])
    return { ...part, ...Object.fromEntries<number>(numbers) }
  }
  return {
    seed: filled('seed', before.seed),
    tfidf: filled('tfidf', before.tfidf),
    signals: filled('signals', before.signals),
    exploration: filled('exploration', before.exploration),
    decay: filled('decay', before.decay),
  }
}

/** What differs between two sets of parameters, in words. */
export function changesOf(before: RankingParameters, after: RankingParameters): string[] {
  return GROUPS.flatMap(({ title, fields }) =>
    fields
      .filter((one) => valueOf(before, one) !== valueOf(after, one))
      .map((one) => `${title}, ${one.label.toLowerCase()}: ${valueOf(before, one)} → ${valueOf(after, one)}`),
  )
}
