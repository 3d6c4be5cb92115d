/** A time for which figures are counted; both as ISO instants. */
export interface Period {
  from: string
  to: string
}

/** What of a period is in the URL; the last seven days if nothing is. */
export interface PeriodSearch {
  from?: string
  to?: string
}

export type Step = 'HOUR' | 'DAY'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const MOST = 366 * DAY

export const PRESETS = [
  { key: '24h', label: '24 hours', ms: DAY },
  { key: '7d', label: '7 days', ms: 7 * DAY },
  { key: '30d', label: '30 days', ms: 30 * DAY },
  { key: '90d', label: '90 days', ms: 90 * DAY },
] as const

const iso = (ms: number): string => new Date(ms).toISOString()

/** The last so many milliseconds, to the end of this hour, so that the same address is asked for again. */
export function lastPeriod(ms: number, now: number): Period {
  const to = Math.ceil(now / HOUR) * HOUR
  return { from: iso(to - ms), to: iso(to) }
}

function instant(value: unknown): number | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN
  return Number.isNaN(ms) ? undefined : ms
}

/** Reads a period from a URL; what is no period of at most 366 days is ignored. */
export function parsePeriod(search: Record<string, unknown>): PeriodSearch {
  const from = instant(search['from'])
  const to = instant(search['to'])
  if (from === undefined || to === undefined || from >= to || to - from > MOST) return {}
  return { from: iso(from), to: iso(to) }
}

export function periodOf({ from, to }: PeriodSearch, now: number): Period {
  return from === undefined || to === undefined ? lastPeriod(7 * DAY, now) : { from, to }
}

/** The period of the same length before. */
export function periodBefore({ from, to }: Period): Period {
  const begin = Date.parse(from)
  return { from: iso(begin - (Date.parse(to) - begin)), to: from }
}

/** Whole days in UTC; undefined if they are no period. */
export function daysPeriod(first: string, last: string): Period | undefined {
  const { from, to } = parsePeriod({ from: `${first}T00:00:00Z`, to: iso((instant(`${last}T00:00:00Z`) ?? 0) + DAY) })
  return from === undefined || to === undefined ? undefined : { from, to }
}

/** The beginnings of all hours or days of a period. */
export function stepsOf({ from, to }: Period, step: Step): string[] {
  const size = step === 'HOUR' ? HOUR : DAY
  const steps: string[] = []
  for (let at = Math.floor(Date.parse(from) / size) * size; at < Date.parse(to); at += size) steps.push(iso(at))
  return steps
}
