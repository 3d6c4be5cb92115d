import { useSyncExternalStore } from 'react'
import { parseCaseFilters, type CaseFilters } from '@/shared/moderation/case-filters'

/** Filters that somebody has given a name, stored in this browser only. */
export interface SavedView {
  name: string
  filters: CaseFilters
}

const STORAGE_KEY = 'kinora.console.views'
export const MOST_VIEWS = 20
export const LONGEST_NAME = 40

const listeners = new Set<() => void>()
const NONE: SavedView[] = []
let text: string | null = null
let views = NONE

function viewOf(stored: unknown): SavedView[] {
  if (typeof stored !== 'object' || stored === null || !('name' in stored) || !('filters' in stored)) return []
  const { name, filters } = stored
  if (typeof name !== 'string' || name === '' || typeof filters !== 'object' || filters === null) return []
  return [{ name: name.slice(0, LONGEST_NAME), filters: parseCaseFilters({ ...filters }) }]
}

function parse(stored: string): SavedView[] {
  try {
    const parsed: unknown = JSON.parse(stored)
    return Array.isArray(parsed) ? parsed.flatMap(viewOf).slice(0, MOST_VIEWS) : NONE
  } catch {
    return NONE
  }
}

function read(): SavedView[] {
  const stored = localStorage.getItem(STORAGE_KEY)
  if (stored !== text) {
    text = stored
    views = stored === null ? NONE : parse(stored)
  }
  return views
}

function store(next: SavedView[]): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify(next.slice(0, MOST_VIEWS)))
  listeners.forEach((listener) => listener())
}

/** Saves filters under a name; what had the name before is replaced. */
export function saveView(name: string, filters: CaseFilters): void {
  store([{ name, filters }, ...read().filter((view) => view.name !== name)])
}

export function forgetView(name: string): void {
  store(read().filter((view) => view.name !== name))
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

export function useSavedViews(): SavedView[] {
  return useSyncExternalStore(subscribe, read)
}
