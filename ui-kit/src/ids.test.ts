import { afterEach, expect, it, vi } from 'vitest'
import { newId } from './ids'

afterEach(() => vi.unstubAllGlobals())

it('makes version 4 UUIDs, also without crypto.randomUUID', () => {
  const shape = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
  expect(newId()).toMatch(shape)
  vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
  expect(newId()).toMatch(shape)
})
