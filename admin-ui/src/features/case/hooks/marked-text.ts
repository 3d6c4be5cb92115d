import type { Span } from '../api/explain-case'

/** A run of text and how much it is marked: 0 not at all, 1 as the strongest word, below 0 when it speaks against. */
export interface Run {
  start: number
  text: string
  strength: number
}

/** Less than this is noise of the model, not a word that drives anything. */
const NOTABLE = 0.02

/** The text cut at its explained words, each with its share of the strongest one. */
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
