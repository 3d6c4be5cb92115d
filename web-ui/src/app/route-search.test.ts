import { describe, expect, it } from 'vitest'
import { authSearch, homeSearch, mailedToken, searchSearch } from './route-search'

describe('route search', () => {
  it('returns only to addresses of this site', () => {
    expect(authSearch({ next: '/upload' })).toEqual({ next: '/upload' })
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 7]) {
      expect(authSearch({ next })).toEqual({})
    }
  })

  it('reads the token of a mailed link', () => {
    expect(mailedToken('#token=a-b_c')).toBe('a-b_c')
    expect(mailedToken('token=abc')).toBe('abc')
    expect(mailedToken('#token=')).toBeUndefined()
    expect(mailedToken('')).toBeUndefined()
  })

  it('reads what is searched for', () => {
    expect(searchSearch({ q: 7 })).toEqual({ q: '7' })
    expect(searchSearch({ category: 'Food & Cooking' })).toEqual({ category: 'Food & Cooking' })
    expect(searchSearch({ q: [], category: 1 })).toEqual({})
  })

  it('knows the tabs of the feed', () => {
    expect(homeSearch({ tab: 'latest' })).toEqual({ tab: 'latest' })
    expect(homeSearch({ tab: 'forYou' })).toEqual({})
  })
})
