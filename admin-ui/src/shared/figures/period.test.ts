import { describe, expect, it } from 'vitest'
import { daysPeriod, lastPeriod, parsePeriod, periodBefore, stepsOf } from './period'

describe('a period', () => {
  it('ends with this hour', () => {
    expect(lastPeriod(86_400_000, Date.parse('2026-11-30T08:20:00Z'))).toEqual({
      from: '2026-11-29T09:00:00.000Z',
      to: '2026-11-30T09:00:00.000Z',
    })
  })

  it('is read from a URL if it is one', () => {
    const read = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-02T00:00:00.000Z' }
    expect(parsePeriod({ from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' })).toEqual(read)
    expect(parsePeriod({ from: '2026-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' })).toEqual({})
    expect(parsePeriod({ from: '2020-11-02T00:00:00Z', to: '2026-11-01T00:00:00Z' })).toEqual({})
    expect(parsePeriod({ from: 'yesterday', to: 7 })).toEqual({})
  })

  it('of whole days includes the last one', () => {
    expect(daysPeriod('2026-11-01', '2026-11-02')).toEqual({
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-03T00:00:00.000Z',
    })
    expect(daysPeriod('2026-11-03', '2026-11-01')).toBeUndefined()
    expect(daysPeriod('', '2026-11-01')).toBeUndefined()
  })

  it('has one of the same length before', () => {
    expect(periodBefore({ from: '2026-11-08T00:00:00.000Z', to: '2026-11-15T00:00:00.000Z' })).toEqual({
      from: '2026-11-01T00:00:00.000Z',
      to: '2026-11-08T00:00:00.000Z',
    })
  })

  it('has steps without gaps', () => {
    const period = { from: '2026-11-29T09:30:00.000Z', to: '2026-11-30T09:30:00.000Z' }
    expect(stepsOf(period, 'DAY')).toEqual(['2026-11-29T00:00:00.000Z', '2026-11-30T00:00:00.000Z'])
    expect(stepsOf(period, 'HOUR')).toHaveLength(25)
  })
})
