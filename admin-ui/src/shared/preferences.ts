import { useSyncExternalStore } from 'react'

/** Preferences for disturbing content, stored in this browser only. */
export interface ViewingPreferences {
  blur: boolean
  grayscale: boolean
  mute: boolean
  coverText: boolean
  claimNext: boolean
}

const STORAGE_KEY = 'kinora.console.viewing'

export const DEFAULT_PREFERENCES: ViewingPreferences = {
  blur: true,
  grayscale: false,
  mute: true,
  coverText: false,
  claimNext: true,
}

const listeners = new Set<() => void>()
let current: ViewingPreferences | undefined

function read(): ViewingPreferences {
  try {
    const stored = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? '{}') as Partial<ViewingPreferences>
    return { ...DEFAULT_PREFERENCES, ...stored }
  } catch {
    return DEFAULT_PREFERENCES
  }
}

export function viewingPreferences(): ViewingPreferences {
  current ??= read()
  return current
}

export function saveViewingPreferences(change: Partial<ViewingPreferences>): void {
  current = { ...viewingPreferences(), ...change }
  localStorage.setItem(STORAGE_KEY, JSON.stringify(current))
  listeners.forEach((listener) => listener())
}

/** Clears the cache, so the next access reads the storage again. */
export function reloadViewingPreferences(): void {
  current = undefined
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  const onStorage = (event: StorageEvent) => {
    if (event.key === STORAGE_KEY) reloadViewingPreferences()
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

export function useViewingPreferences(): ViewingPreferences {
  return useSyncExternalStore(subscribe, viewingPreferences)
}
