import { describe, expect, it } from 'vitest'
import { authSearch, homeSearch } from './route-search'

describe('route search', () => {
  it('returns only to addresses of this site', () => {
    expect(authSearch({ next: '/upload' })).toEqual({ next: '/upload' })
    for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 7]) {
      expect(authSearch({ next })).toEqual({})
    }
  })

  it('knows the tabs of the feed', () => {
    expect(homeSearch({ tab: 'latest' })).toEqual({ tab: 'latest' })
    expect(homeSearch({ tab: 'forYou' })).toEqual({})
  })
})
