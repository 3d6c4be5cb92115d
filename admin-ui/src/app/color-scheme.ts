import type { MantineColorSchemeManager } from '@mantine/core'
import { applyTheme, themeChoice } from '@kinora/ui-kit/theme'

/** Mantine's colour scheme and the kit's theme are one choice, kept by the kit. */
export const colorSchemeManager: MantineColorSchemeManager = {
  get: () => {
    const choice = themeChoice()
    return choice === 'system' ? 'auto' : choice
  },
  set: (scheme) => applyTheme(scheme === 'auto' ? 'system' : scheme),
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => applyTheme('system'),
}
