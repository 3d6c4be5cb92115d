import { applyTheme, useThemeChoice, type ThemeChoice } from '@kinora/ui-kit/theme'
import { Button } from '@kinora/ui-kit/ui/button'
import { Switch } from '@kinora/ui-kit/ui/field'
import { PasskeyPanel } from '@kinora/ui-kit/ui/passkeys'
import { SecondFactorPanel } from '@kinora/ui-kit/ui/second-factor'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { mayEnter } from '@/shared/access'
import { Card, Page } from '@/shared/components/page'
import { DEFAULT_PREFERENCES, saveViewingPreferences, useViewingPreferences } from '@/shared/preferences'
import type { ViewingPreferences } from '@/shared/preferences'
import { useAccount } from '@/shared/session'
import styles from './settings.module.css'

const VIEWING: { name: keyof ViewingPreferences; label: string; description: string }[] = [
  { name: 'blur', label: 'Blur videos', description: 'A video is covered until you reveal it, and again when you look away.' },
  { name: 'grayscale', label: 'Grayscale videos', description: 'Videos start without color.' },
  { name: 'mute', label: 'Mute videos', description: 'Videos start without sound.' },
  { name: 'coverText', label: 'Cover comments', description: 'A comment is covered until you reveal it.' },
  { name: 'claimNext', label: 'Claim the next case', description: 'After a decision the next open case is claimed for you.' },
]

/** Sign-in methods of the account, and preferences of this browser. */
export function SettingsPage() {
  const moderates = mayEnter(useAccount(), 'case')
  return (
    <Page title="Settings" intro="How you sign in, and how things look in this browser.">
      <Card title="Appearance">
        <Appearance />
      </Card>
      <Card title="Second factor">
        <div className={styles['body']}>
          <p className={styles['note']}>A code of your authenticator app beside your password. A passkey counts as both.</p>
          <SecondFactorPanel />
        </div>
      </Card>
      <Card title="Passkeys">
        <div className={styles['body']}>
          <p className={styles['note']}>Sign in with your fingerprint, your face or a PIN in place of your password.</p>
          <PasskeyPanel />
        </div>
      </Card>
      {moderates && (
        <Card title="Looking at hard content">
          <Viewing />
        </Card>
      )}
    </Page>
  )
}

const SCHEMES: { key: string; value: ThemeChoice; label: string }[] = [
  { key: 'system', value: 'system', label: 'As the system' },
  { key: 'light', value: 'light', label: 'Light' },
  { key: 'dark', value: 'dark', label: 'Dark' },
]

function Appearance() {
  return (
    <div className={styles['body']}>
      <Segments label="Color scheme" value={useThemeChoice()} options={SCHEMES} onChange={applyTheme} />
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
          hint={description}
          checked={preferences[name]}
          onChange={(checked) => saveViewingPreferences({ [name]: checked })}
        />
      ))}
      <p className={styles['note']}>Take breaks. Nobody is measured by the number of cases here.</p>
      <Button
        className={styles['reset'] ?? ''}
        onClick={() => saveViewingPreferences(DEFAULT_PREFERENCES)}
      >
        Back to the defaults
      </Button>
    </div>
  )
}
