import { describe, expect, it } from 'vitest'
import { csvText } from './csv'

describe('comma-separated values', () => {
  it('quote what has commas, quotes and line breaks', () => {
    expect(csvText(['Name', 'Cases'], [['a, "b"', 3], ['line\nbreak', -1]])).toBe(
      'Name,Cases\r\n"a, ""b""",3\r\n"line\nbreak",-1\r\n',
    )
  })

  it('are no formulas', () => {
    expect(csvText(['Name'], [['=1+1'], ['@sum'], ['-x']])).toBe("Name\r\n'=1+1\r\n'@sum\r\n'-x\r\n")
  })
})
