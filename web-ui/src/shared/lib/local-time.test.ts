import { describe, expect, it } from 'vitest'
import { fromLocalInput, toLocalInput } from './local-time'

describe('local time', () => {
  it('comes back as it went', () => {
    const text = toLocalInput(new Date(2026, 10, 22, 7, 5))
    expect(text).toBe('2026-11-22T07:05')
    expect(fromLocalInput(text)).toBe(new Date(2026, 10, 22, 7, 5).toISOString())
  })

  it.each(['', 'tomorrow'])('is none for %j', (text) => expect(fromLocalInput(text)).toBeUndefined())
})
