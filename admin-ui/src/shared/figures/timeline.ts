import type { Numbers } from './figure-card'
import { stepsOf, type Period, type Step } from './period'
import { stepName, type Series } from './time-chart'

/** Figures over time. */
export interface Timeline {
  at: string[]
  series: Series[]
  numbers: Numbers
}

/** Sums what happened, by kind and step. */
export function timeline<Line extends { at: string }>(
  { from, to, step }: Period & { step: Step },
  lines: readonly Line[],
  kinds: readonly { name: string; has: (line: Line) => boolean }[],
  countOf: (line: Line) => number,
): Timeline {
  const at = stepsOf({ from, to }, step)
  const places = new Map(at.map((time, place) => [Date.parse(time), place]))
  const series = kinds.map(({ name, has }) => {
    const counts = at.map(() => 0)
    for (const line of lines.filter(has)) {
      const place = places.get(Date.parse(line.at))
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + countOf(line)
    }
    return { name, counts }
  })
  const total = series.reduce((all, { counts }) => all + counts.reduce((sum, count) => sum + count, 0), 0)
  const columns = [step === 'HOUR' ? 'Hour (UTC)' : 'Day (UTC)', ...series.map(({ name }) => name)]
  const rows = at.map((time, place) => [stepName(time, step), ...series.map(({ counts }) => counts[place] ?? 0)])
  return { at, series, numbers: { columns, rows: total === 0 ? [] : rows } }
}
