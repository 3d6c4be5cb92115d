import { describe, expect, it } from 'vitest'
import { markedText } from './marked-text'

describe('markedText', () => {
  it('keeps the whole text and marks words by their share of the strongest', () => {
    const text = 'you are not vile 😀!'
    const runs = markedText(text, [
      { start: 0, end: 3, weight: 0.001 },
      { start: 8, end: 11, weight: -0.1 },
      { start: 12, end: 16, weight: 0.4 },
    ])
    expect(runs.map((run) => run.text).join('')).toBe(text)
    expect(runs.filter((run) => run.strength !== 0).map((run) => [run.text, run.strength])).toEqual([
      ['not', -0.25],
      ['vile', 1],
    ])
  })

  it('marks nothing when no word matters', () => {
    const runs = markedText('all fine', [{ start: 0, end: 3, weight: 0.004 }])
    expect(runs).toEqual([{ start: 0, text: 'all fine', strength: 0 }])
  })
})
