import { formatMicroUsd, formatPercent } from '@kinora/ui-kit/format'
import type { StageReport } from '@/shared/api/types'

type Coverage = NonNullable<StageReport['coverage']>

const LANGUAGE = new Intl.DisplayNames('en', { type: 'language' })
const SCRIPT = new Intl.DisplayNames('en', { type: 'script' })

interface PartScores {
  part: string
  pieces: number
  /** Label and highest score over the pieces, the highest first. */
  scores: [string, number][]
}

/** How much of the video a stage has seen and heard; undefined for stages that look at text or files. */
export function coverageText(coverage: Coverage | null): string | undefined {
  if (coverage === null || coverage.durationMs === 0) return undefined
  const picture = formatPercent(coverage.pictureMs / coverage.durationMs)
  const sound = formatPercent(coverage.soundMs / coverage.durationMs)
  return `Picture ${picture}, sound ${sound}`
}

/** How much of the words is in languages that the model knows, and which others there are; undefined where that is all. */
export function languageText(readings: StageReport['readings']): string | undefined {
  const known = readings.flatMap(({ from, to, scores }) => (scores.written ? [{ length: to - from, ...scores.written }] : []))
  const others = known.filter(({ cover }) => cover !== 'COVERED')
  if (others.length === 0) return undefined
  const length = (pieces: { length: number }[]) => pieces.reduce((sum, piece) => sum + piece.length, 0)
  const covered = 1 - length(others) / Math.max(1, length(known))
  const names = new Set(others.map(({ language, script }) => (language === 'und' ? SCRIPT.of(script) : LANGUAGE.of(language))))
  return `Words ${formatPercent(covered)} in languages that the model knows, the others are ${[...names].join(', ')}`
}

/** What a stage cost; undefined where nothing is billed. */
function costText({ promptTokens, answerTokens, cost }: StageReport['effort']): string | undefined {
  if (promptTokens + answerTokens === 0) return undefined
  return cost === null ? 'price not configured' : formatMicroUsd(cost.microUsd)
}

/** What all stages cost together; undefined where nothing is billed. */
export function totalCostText(stages: StageReport[]): string | undefined {
  const billed = stages.map(({ effort }) => effort).filter(({ promptTokens, answerTokens }) => promptTokens + answerTokens > 0)
  if (billed.length === 0) return undefined
  const priced = billed.flatMap(({ cost }) => (cost === null ? [] : [cost.microUsd]))
  if (priced.length === 0) return 'price not configured'
  const sum = formatMicroUsd(priced.reduce((all, one) => all + one, 0))
  return priced.length === billed.length ? sum : `${sum} and what has no price`
}

/** Versions, tokens, cost and duration. */
export function effortText(effort: StageReport['effort']): string[] {
  const facts: string[] = []
  if (effort.model !== null) facts.push(effort.model)
  if (effort.prompt !== null) facts.push(`prompt ${effort.prompt}`)
  const tokens = effort.promptTokens + effort.answerTokens
  if (tokens > 0) facts.push(`${tokens} tokens`)
  const cost = costText(effort)
  if (cost !== undefined) facts.push(cost)
  if (effort.millis > 0) facts.push(effort.millis < 1000 ? `${effort.millis} ms` : `${(effort.millis / 1000).toFixed(1)} s`)
  return facts
}

/** The highest score of every label over all frames, the highest first. */
export function worstOfFrames({ labels, scores }: NonNullable<StageReport['frames']>): [string, number][] {
  return labels
    .map((label, column): [string, number] => [label, Math.max(0, ...scores.map((row) => row[column] ?? 0))])
    .sort(([, a], [, b]) => b - a)
}

interface SeenWord {
  words: string
  startMs: number
  endMs: number
  confidence: number
}

/** What was read in the picture, in order of time; passages of several readings and erased words are left out. */
export function seenWords(readings: StageReport['readings']): SeenWord[] {
  return readings
    .flatMap(({ seen }) => (seen?.words ? [{ ...seen, words: seen.words }] : []))
    .sort((a, b) => a.startMs - b.startMs)
}

/** The highest score of every label, by part of the text. */
export function worstByPart(readings: StageReport['readings']): PartScores[] {
  const parts = new Map<string, { pieces: number; scores: Map<string, number> }>()
  for (const { part, scores } of readings) {
    const known = parts.get(part) ?? { pieces: 0, scores: new Map<string, number>() }
    known.pieces += 1
    for (const [label, score] of Object.entries(scores.labels)) {
      known.scores.set(label, Math.max(score, known.scores.get(label) ?? 0))
    }
    parts.set(part, known)
  }
  return [...parts].map(([part, { pieces, scores }]) => ({
    part,
    pieces,
    scores: [...scores].sort(([, a], [, b]) => b - a),
  }))
}
