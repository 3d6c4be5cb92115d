import { useSyncExternalStore } from 'react'

/** The chosen theme; 'system' follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const STORAGE_KEY = 'kinora.theme'
const DARK = '(prefers-color-scheme: dark)'
const listeners = new Set<() => void>()

export function themeChoice(): ThemeChoice {
  const stored = localStorage.getItem(STORAGE_KEY)
  return stored === 'light' || stored === 'dark' ? stored : 'system'
}

/** Applies the choice to <html data-theme> (tokens.css reads it) and remembers it. Call once at start without argument. */
export function applyTheme(choice: ThemeChoice = themeChoice()): void {
  if (choice === 'system') {
    localStorage.removeItem(STORAGE_KEY)
    delete document.documentElement.dataset['theme']
  } else {
    localStorage.setItem(STORAGE_KEY, choice)
    document.documentElement.dataset['theme'] = choice
  }
  listeners.forEach((listener) => listener())
}

function subscribe(listener: () => void): () => void {
  const system = window.matchMedia(DARK)
  listeners.add(listener)
  system.addEventListener('change', listener)
  return () => {
    listeners.delete(listener)
    system.removeEventListener('change', listener)
  }
}

export function useThemeChoice(): ThemeChoice {
  return useSyncExternalStore(subscribe, themeChoice)
}

/** Whether the page is dark now, by choice or by the system. */
export function useDarkTheme(): boolean {
  return useSyncExternalStore(subscribe, () => {
    const choice = themeChoice()
    return choice === 'system' ? window.matchMedia(DARK).matches : choice === 'dark'
  })
}
