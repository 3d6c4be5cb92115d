import type { HashFilters, HarmCategory } from '../api/list-hashes'
import { CATEGORY_NAMES, SOURCE_NAMES, STATE_NAMES } from './hash-words'

function known<Value extends string>(names: Record<Value, string>, value: unknown): Value | undefined {
  return (Object.keys(names) as Value[]).find((one) => one === value)
}

/** Reads filters from an address; unknown values are ignored. */
export function parseHashFilters(search: Record<string, unknown>): HashFilters {
  const hash = search['hash']
  const category: HarmCategory | undefined = known(CATEGORY_NAMES, search['category'])
  return {
    state: known(STATE_NAMES, search['state']),
    source: known(SOURCE_NAMES, search['source']),
    category,
    // The router reads an address part of digits as a number.
    hash: typeof hash === 'string' || typeof hash === 'number' ? String(hash) : undefined,
    removalAsked: search['removalAsked'] === true ? true : undefined,
  }
}
