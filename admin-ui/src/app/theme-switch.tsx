import { applyTheme, useDarkTheme } from '@kinora/ui-kit/theme'
import { Button } from '@kinora/ui-kit/ui/button'

/** Light or dark, remembered by the kit. */
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
