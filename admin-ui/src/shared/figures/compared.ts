/** A number of this period and of the one before. */
export interface CountRow {
  name: string
  count: number
  before: number
}

/** Sums by name, of this period and of the one before, the largest first. */
export function compared<Line>(
  now: readonly Line[],
  before: readonly Line[] | undefined,
  nameOf: (line: Line) => string,
  countOf: (line: Line) => number,
): CountRow[] {
  const rows = new Map<string, CountRow>()
  const rowOf = (line: Line) => {
    const name = nameOf(line)
    const row = rows.get(name) ?? { name, count: 0, before: 0 }
    rows.set(name, row)
    return row
  }
  for (const line of now) rowOf(line).count += countOf(line)
  for (const line of before ?? []) rowOf(line).before += countOf(line)
  return [...rows.values()].sort((one, other) => other.count - one.count || other.before - one.before)
}
