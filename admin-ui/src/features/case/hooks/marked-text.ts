import type { Span } from '../api/explain-case'

/** A run of text with its mark: 0 for none, 1 for the strongest word, below 0 for words that lower the score. */
export interface Run {
  start: number
  text: string
  strength: number
}

/** Smaller weights are noise. */
const NOTABLE = 0.02

/** The text split at its explained words, each with its weight relative to the strongest one. */
export function markedText(text: string, spans: readonly Span[]): Run[] {
  const strongest = Math.max(NOTABLE, ...spans.map((span) => Math.abs(span.weight)))
  const runs: Run[] = []
  let done = 0
  const add = (end: number, strength: number) => {
    if (end <= done) return
    const last = runs.at(-1)
    const more = text.slice(done, end)
    if (strength === 0 && last?.strength === 0) last.text += more
    else runs.push({ start: done, text: more, strength })
    done = end
  }
  for (const { start, end, weight } of spans) {
    add(start, 0)
    add(end, Math.abs(weight) < NOTABLE ? 0 : weight / strongest)
  }
  add(text.length, 0)
  return runs
}
