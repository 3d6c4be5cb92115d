import { Button, SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { mayEnter } from '@/shared/access'
import { Card, Page } from '@/shared/components/page'
import { DEFAULT_PREFERENCES, saveViewingPreferences, useViewingPreferences } from '@/shared/preferences'
import type { ViewingPreferences } from '@/shared/preferences'
import { useAccount } from '@/shared/session'
import styles from './settings.module.css'

const VIEWING: { name: keyof ViewingPreferences; label: string; description: string }[] = [
  { name: 'blur', label: 'Blur videos', description: 'A video is covered until you reveal it, and again when you look away.' },
  { name: 'greyscale', label: 'Greyscale videos', description: 'Videos start without colour.' },
  { name: 'mute', label: 'Mute videos', description: 'Videos start without sound.' },
  { name: 'coverText', label: 'Cover comments', description: 'A comment is covered until you reveal it.' },
  { name: 'claimNext', label: 'Claim the next case', description: 'After a decision the next open case is claimed for you.' },
]

/** Personal choices; they stay in this browser. */
export function SettingsPage() {
  const moderates = mayEnter(useAccount(), 'case')
  return (
    <Page title="Settings" intro="These choices are yours and stay in this browser.">
      <Card title="Appearance">
        <Appearance />
      </Card>
      {moderates && (
        <Card title="Looking at hard content">
          <Viewing />
        </Card>
      )}
    </Page>
  )
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <div className={styles['body']}>
      <SegmentedControl
        aria-label="Colour scheme"
        value={colorScheme}
        onChange={(value) => setColorScheme(value)}
        data={[
          { value: 'auto', label: 'As the system' },
          { value: 'light', label: 'Light' },
          { value: 'dark', label: 'Dark' },
        ]}
      />
    </div>
  )
}

function Viewing() {
  const preferences = useViewingPreferences()
  return (
    <div className={styles['body']}>
      {VIEWING.map(({ name, label, description }) => (
        <Switch
          key={name}
          label={label}
          description={description}
          checked={preferences[name]}
          onChange={(event) => saveViewingPreferences({ [name]: event.currentTarget.checked })}
        />
      ))}
      <p className={styles['note']}>Take breaks. Nobody is measured by the number of cases here.</p>
      <Button
        variant="default"
        className={styles['reset'] ?? ''}
        onClick={() => saveViewingPreferences(DEFAULT_PREFERENCES)}
      >
        Back to the defaults
      </Button>
    </div>
  )
}
