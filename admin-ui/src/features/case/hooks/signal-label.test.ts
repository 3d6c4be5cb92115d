import { describe, expect, it } from 'vitest'
import type { Policy, PolicyCategory } from '@/shared/api/types'
import { bandOf } from '@/shared/bands'
import { aPolicy, aSignal } from '@/test/samples'
import { bandsFor, signalName } from './signal-label'
import { flagFrom, flagsOf } from './use-flags'

const cut = (review: number, reject: number, reviewOnly = false) => ({ review, reject, reviewOnly })
const policy: Policy = {
  ...aPolicy,
  rules: {
    ...aPolicy.rules,
    video: { HATE: cut(0.1, 0.2) },
    stages: { HASH: { HATE: cut(0.7, 0.8) } },
    comments: { H: cut(0.3, 0.4), H2: cut(0.5, 0.6), S3: cut(0.1, 0.2, true) },
  },
}

describe('bandsFor', () => {
  it('reads the label of the text model, not its category', () => {
    const signal = aSignal({ label: 'H2' })
    expect(bandsFor(policy, signal)).toEqual(cut(0.5, 0.6))
    expect(signalName(signal)).toBe('Hate with threat')
  })

  it('reads the category for a stage that looks at the video', () => {
    expect(bandsFor(policy, aSignal({ stage: 'VISION' }))).toEqual(cut(0.1, 0.2))
  })

  it('reads the category of links and phone numbers, which the text model does not know', () => {
    const signal = aSignal({ stage: 'PICTURE_TEXT', label: 'PHONE', category: 'SPAM' })
    const rules = { ...policy.rules, video: { SPAM: cut(0.6, 0.95) } }
    expect(bandsFor({ ...policy, rules }, signal)).toEqual(cut(0.6, 0.95))
    expect(signalName(signal)).toBe('Spam')
  })

  it('prefers the cuts of the stage', () => {
    expect(bandsFor(policy, aSignal({ stage: 'HASH' }))).toEqual(cut(0.7, 0.8))
  })

  it("reads the operator's category by its code, with its own name and cuts", () => {
    const own: PolicyCategory = {
      code: 'SATIRE',
      harm: 'HATE',
      name: 'Satire',
      definition: 'Jokes.',
      examples: [],
      thresholds: cut(0.8, 0.9),
    }
    const flags: PolicyCategory = { ...own, code: 'FLAGS', thresholds: null }
    const defined: Policy = { ...policy, rules: { ...policy.rules, categories: [own, flags] } }
    const satire = aSignal({ stage: 'VISION', label: 'SATIRE' })
    expect(bandsFor(defined, satire)).toEqual(cut(0.8, 0.9))
    expect(signalName(satire, defined)).toBe('Satire')
    expect(bandsFor(defined, aSignal({ stage: 'VISION', label: 'FLAGS' }))).toEqual(cut(0.1, 0.2))
    expect(bandsFor(defined, aSignal({ stage: 'HASH', label: 'SATIRE' }))).toEqual(cut(0.7, 0.8))
  })
})

describe('bandOf', () => {
  it.each([
    [0.29, 'approve'],
    [0.3, 'review'],
    [0.4, 'reject'],
  ])('puts %d into %s', (score, band) => expect(bandOf(score, cut(0.3, 0.4))).toBe(band))

  it('never rejects what only a person may', () => {
    expect(bandOf(0.99, cut(0.1, 0.2, true))).toBe('review')
  })
})

describe('flags', () => {
  const flags = flagsOf([
    aSignal({ stage: 'VISION', startMs: 9_000, endMs: 9_500 }),
    aSignal({ stage: 'TEXT' }),
    aSignal({ stage: 'VISION', category: 'SPAM', startMs: 2_000 }),
  ])

  it('are the timed signals in the order of the video', () => {
    expect(flags.map((flag) => [flag.startMs, flag.endMs])).toEqual([
      [2_000, 2_000],
      [9_000, 9_500],
    ])
  })

  it('are reached forwards and backwards', () => {
    expect(flagFrom(flags, 0, 1)).toBe(2_000)
    expect(flagFrom(flags, 2_000, 1)).toBe(9_000)
    expect(flagFrom(flags, 9_000, -1)).toBe(2_000)
    expect(flagFrom(flags, 9_200, -1)).toBe(2_000)
    expect(flagFrom(flags, 9_500, 1)).toBeUndefined()
  })
})
