import { applyTheme, useDarkTheme } from '@kinora/ui-kit/theme'
import { Button } from '@kinora/ui-kit/ui/button'

/** Switches between light and dark; the kit stores the choice. */
export function ThemeSwitch() {
  const dark = useDarkTheme()
  return (
    <Button
      size="small"
      aria-label={dark ? 'Use the light theme' : 'Use the dark theme'}
      onClick={() => applyTheme(dark ? 'light' : 'dark')}
    >
      {dark ? 'Light' : 'Dark'}
    </Button>
  )
}
