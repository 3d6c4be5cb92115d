import { describe, expect, it } from 'vitest'
import { formatBytes, formatCompact, formatCount, formatDuration, formatRelative, formatScore, formatSeconds } from './format'

describe('format', () => {
  it.each([
    [0, '0 views'],
    [1, '1 view'],
    [1_234, '1.2K views'],
  ])('counts %d as %s', (value, shown) => expect(formatCount(value, 'view')).toBe(shown))

  it('gives scores two digits', () => expect([0.35, 1, 3.1126].map(formatScore)).toEqual(['0.35', '1.00', '3.11']))

  it.each([
    [0, '0:00'],
    [83_000, '1:23'],
    [3_723_000, '1:02:03'],
    [-5, '0:00'],
  ])('shows %d ms as %s', (ms, shown) => expect(formatDuration(ms)).toBe(shown))

  it.each([
    [999, '999'],
    [1234, '1.2K'],
  ])('shows the count %d as %s', (value, shown) => expect(formatCompact(value)).toBe(shown))

  it.each([
    [512, '512 B'],
    [5_242_880, '5 MB'],
    [1_600_000, '1.5 MB'],
  ])('shows %d bytes as %s', (bytes, shown) => expect(formatBytes(bytes)).toBe(shown))

  it('shows waits in minutes and seconds', () => expect(formatSeconds(95)).toBe('1 min 35 s'))

  it('shows how long ago something was', () => {
    const now = Date.parse('2026-11-22T12:00:00Z')
    expect(formatRelative('2026-11-22T11:59:40Z', now)).toBe('just now')
    expect(formatRelative('2026-11-22T09:00:00Z', now)).toBe('3 hr. ago')
  })
})
