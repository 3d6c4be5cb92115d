import { useSyncExternalStore } from 'react'

/** Filters that somebody has given a name, stored in this browser only. */
export interface SavedView<Filters> {
  name: string
  filters: Filters
}

/** The saved views of one page. */
export interface ViewStore<Filters> {
  /** Saves filters under a name; what had the name before is replaced. */
  save: (name: string, filters: Filters) => void
  forget: (name: string) => void
  useViews: () => SavedView<Filters>[]
}

export const MOST_VIEWS = 20
export const LONGEST_NAME = 40

/**
 * Keeps views under a key of the browser.
 *
 * @param parse reads filters that were stored, possibly by another version
 */
export function createViewStore<Filters>(storageKey: string, parse: (stored: Record<string, unknown>) => Filters): ViewStore<Filters> {
  const listeners = new Set<() => void>()
  const none: SavedView<Filters>[] = []
  let text: string | null = null
  let views = none

  const viewOf = (stored: unknown): SavedView<Filters>[] => {
    if (typeof stored !== 'object' || stored === null || !('name' in stored) || !('filters' in stored)) return []
    const { name, filters } = stored
    if (typeof name !== 'string' || name === '' || typeof filters !== 'object' || filters === null) return []
    return [{ name: name.slice(0, LONGEST_NAME), filters: parse({ ...filters }) }]
  }

  const parseAll = (stored: string): SavedView<Filters>[] => {
    try {
      const parsed: unknown = JSON.parse(stored)
      return Array.isArray(parsed) ? parsed.flatMap(viewOf).slice(0, MOST_VIEWS) : none
    } catch {
      return none
    }
  }

  const read = (): SavedView<Filters>[] => {
    const stored = localStorage.getItem(storageKey)
    if (stored !== text) {
      text = stored
      views = stored === null ? none : parseAll(stored)
    }
    return views
  }

  const store = (next: SavedView<Filters>[]) => {
    localStorage.setItem(storageKey, JSON.stringify(next.slice(0, MOST_VIEWS)))
    listeners.forEach((listener) => listener())
  }

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  }

  return {
    save: (name, filters) => store([{ name, filters }, ...read().filter((view) => view.name !== name)]),
    forget: (name) => store(read().filter((view) => view.name !== name)),
    useViews: () => useSyncExternalStore(subscribe, read),
  }
}
