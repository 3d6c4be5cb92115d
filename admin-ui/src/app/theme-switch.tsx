import { Button, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'

/** Light or dark, remembered by the kit. */
export function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme()
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <Button
      size="compact-sm"
      variant="default"
      aria-label={dark ? 'Use the light theme' : 'Use the dark theme'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    >
      {dark ? 'Light' : 'Dark'}
    </Button>
  )
}
