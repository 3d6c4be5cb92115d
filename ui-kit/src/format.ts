const LOCALE = 'en'

const compact = new Intl.NumberFormat(LOCALE, { notation: 'compact', maximumFractionDigits: 1 })
const plain = new Intl.NumberFormat(LOCALE)
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 })
const score = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const dollars = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD' })
const cents = new Intl.NumberFormat(LOCALE, { style: 'currency', currency: 'USD', maximumSignificantDigits: 2 })
const dateTime = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' })
const date = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' })
const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto', style: 'short' })

/** 1234 → "1.2K". */
export const formatCompact = (value: number): string => compact.format(value)

/** (1, "view") → "1 view"; (1234, "view") → "1.2K views". */
export const formatCount = (value: number, one: string): string => `${compact.format(value)} ${value === 1 ? one : `${one}s`}`

/** 1234 → "1,234". */
export const formatNumber = (value: number): string => plain.format(value)

/** 0.42 → "42%". */
export const formatPercent = (share: number): string => percent.format(share)

/** 0.3499 → "0.35"; for scores and their parts. */
export const formatScore = (value: number): string => score.format(value)

/** Millionths of a US dollar with two significant digits at least: 12_590 → "$0.013", 5_250_000 → "$5.25". */
export function formatMicroUsd(microUsd: number): string {
  const usd = microUsd / 1_000_000
  return usd === 0 || usd >= 1 ? dollars.format(usd) : cents.format(usd)
}

/** "Nov 22, 2026, 5:10 PM" in the reader's time zone. */
export const formatDateTime = (iso: string): string => dateTime.format(new Date(iso))

export const formatDate = (iso: string): string => date.format(new Date(iso))

/** 83_000 → "1:23"; 3_723_000 → "1:02:03". */
export function formatDuration(ms: number): string {
  const total = Math.max(0, Math.round(ms / 1000))
  const hours = Math.floor(total / 3600)
  const minutes = Math.floor((total % 3600) / 60)
  const seconds = String(total % 60).padStart(2, '0')
  return hours > 0 ? `${String(hours)}:${String(minutes).padStart(2, '0')}:${seconds}` : `${String(minutes)}:${seconds}`
}

/** 95 → "1 min 35 s"; for waits and estimates. */
export function formatSeconds(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds))
  if (whole < 60) return `${String(whole)} s`
  const rest = whole % 60
  return rest === 0 ? `${String(Math.floor(whole / 60))} min` : `${String(Math.floor(whole / 60))} min ${String(rest)} s`
}

/** 5_242_880 → "5 MB" (binary steps, as file managers show them). */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let value = bytes
  let unit = 0
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024
    unit += 1
  }
  return `${value.toFixed(value < 10 && unit > 0 ? 1 : 0).replace(/\.0$/, '')} ${units[unit] ?? ''}`
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** "3 hr. ago", "just now". */
export function formatRelative(iso: string, now: number = Date.now()): string {
  const seconds = (new Date(iso).getTime() - now) / 1000
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit)
  }
  return 'just now'
}
