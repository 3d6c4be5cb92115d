/** What the person chose; 'system' follows the operating system. */
export type ThemeChoice = 'system' | 'light' | 'dark'

const STORAGE_KEY = 'kinora.theme'

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
}
