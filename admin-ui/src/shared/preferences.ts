import { useSyncExternalStore } from 'react'
import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Severity } from '@/shared/moderation/severity'

/** How videos begin by severity, and which texts are covered; kept by the service, so that it holds on every device. */
export type ViewingChoices = components['schemas']['Choices']
/** How a video begins. */
export type Look = components['schemas']['Look']

/** The viewing choices, and how the console behaves, which this browser keeps. */
export interface ViewingPreferences extends ViewingChoices {
  claimNext: boolean
}

const STORAGE_KEY = 'kinora.console.viewing'

const COVERED: Look = { blur: true, grayscale: true, mute: true }

/** What holds until the service has said otherwise. */
export const DEFAULT_PREFERENCES: ViewingPreferences = {
  routine: COVERED,
  elevated: COVERED,
  high: COVERED,
  critical: COVERED,
  coverText: false,
  coverLists: true,
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

/** Changes the preferences in this browser. */
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

/** What of the preferences the service keeps. */
export function choicesOf(preferences: ViewingPreferences): ViewingChoices {
  const { routine, elevated, high, critical, coverText, coverLists } = preferences
  return { routine, elevated, high, critical, coverText, coverLists }
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

/** How a video of this severity begins. */
export function useLook(severity: Severity): Look {
  return useViewingPreferences()[severity]
}
