import { describe, expect, it } from 'vitest'
import type { StageReport } from '@/shared/api/types'
import { aStage } from '@/test/samples'
import { coverageText, effortText, languageText, totalCostText, worstByPart, worstOfFrames } from './stage-facts'

type Written = NonNullable<StageReport['readings'][number]['scores']['written']>

const COST = { microUsd: 290, audioTokens: 100, input: 0.3, output: 2.5, audio: 1 }

describe('coverageText', () => {
  it('says how much was seen and heard', () => {
    expect(coverageText({ pictureMs: 8_000, soundMs: 0, durationMs: 20_000 })).toBe('Picture 40%, sound 0%')
  })

  it('says nothing of a stage that looks at text, or of a video without a duration', () => {
    expect(coverageText(null)).toBeUndefined()
    expect(coverageText({ pictureMs: 0, soundMs: 0, durationMs: 0 })).toBeUndefined()
  })
})

describe('effortText', () => {
  it('names versions, tokens and duration', () => {
    const effort = { model: 'm-1', prompt: 'p2', promptSha256: 'ab', promptTokens: 300, answerTokens: 20, millis: 1234, cost: COST }
    expect(effortText(effort)).toEqual(['m-1', 'prompt p2', '320 tokens', '$0.00029', '1.2 s'])
  })

  it('never takes an unknown price for none', () => {
    expect(effortText({ ...aStage().effort, promptTokens: 1, cost: null })).toContain('price not configured')
  })

  it('says nothing of what is not known', () => expect(effortText(aStage().effort)).toEqual(['builtin-1', '31 ms']))
})

describe('languageText', () => {
  const piece = (from: number, to: number, written: Written | null) => ({
    part: 'CAPTIONS' as const, from, to, seen: null, scores: { labels: {}, anyHarm: 0, readable: true, model: 'm', written },
  })
  const english: Written = { script: 'Latn', language: 'en', confidence: 0.8, cover: 'COVERED' }

  it('says how much the model could read, and what the rest is', () => {
    const russian: Written = { script: 'Cyrl', language: 'ru', confidence: 0.9, cover: 'OTHER_SCRIPT' }
    const short: Written = { script: 'Thai', language: 'und', confidence: 0, cover: 'OTHER_SCRIPT' }
    expect(languageText([piece(0, 60, english), piece(60, 90, russian), piece(90, 100, short)])).toBe(
      'Words 60% in languages that the model knows, the others are Russian, Thai',
    )
  })

  it('says nothing where all is known, or nothing was stored', () => {
    expect(languageText([piece(0, 60, english)])).toBeUndefined()
    expect(languageText([piece(0, 60, null)])).toBeUndefined()
  })
})

describe('totalCostText', () => {
  const billed = (cost: typeof COST | null) => aStage({ effort: { ...aStage().effort, promptTokens: 300, cost } })

  it('adds up what the stages cost', () => {
    expect(totalCostText([aStage(), billed(COST), billed({ ...COST, microUsd: 4_000_000 })])).toBe('$4.00')
  })

  it('says where a price is missing', () => {
    expect(totalCostText([billed(null)])).toBe('price not configured')
    expect(totalCostText([billed(COST), billed(null)])).toBe('$0.00029 and what has no price')
  })

  it('says nothing where nothing is billed', () => expect(totalCostText([aStage()])).toBeUndefined())
})

describe('worstOfFrames', () => {
  it('takes the highest score of each label over the frames, the highest first', () => {
    const frames = { labels: ['PORN', 'SEXY'], atMs: [0, 1000], scores: [[0.1, 0.3], [0.2, 0.05]] }
    expect(worstOfFrames(frames)).toEqual([['SEXY', 0.3], ['PORN', 0.2]])
  })
})

describe('worstByPart', () => {
  it('takes the highest score of each label over the pieces of a part', () => {
    const piece = (labels: Record<string, number>) => ({ part: 'CAPTIONS' as const, from: 0, to: 240, scores: { labels, anyHarm: 0, readable: true, model: 'm', written: null }, seen: null })
    expect(worstByPart([piece({ H: 0.1, S: 0.5 }), piece({ H: 0.7, S: 0.2 })])).toEqual([
      { part: 'CAPTIONS', pieces: 2, scores: [['H', 0.7], ['S', 0.5]] },
    ])
  })
})
