import { applyTheme, useThemeChoice, type ThemeChoice } from '@kinora/ui-kit/theme'
import { PasskeyPanel } from '@kinora/ui-kit/ui/passkeys'
import { SecondFactorPanel } from '@kinora/ui-kit/ui/second-factor'
import { Segments } from '@kinora/ui-kit/ui/segments'
import { mayEnter } from '@/shared/access'
import { Card, Page } from '@/shared/components/page'
import { useAccount } from '@/shared/session'
import { ExposureLedger } from './exposure-ledger'
import { Viewing } from './viewing'
import styles from './settings.module.css'

/** Sign-in methods of the account, and preferences of this browser. */
export function SettingsPage() {
  const moderates = mayEnter(useAccount(), 'case')
  return (
    <Page title="Settings" intro="How you sign in, and how things look.">
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
        <>
          <Card title="Looking at hard content">
            <Viewing />
          </Card>
          <Card title="What you have looked at">
            <ExposureLedger />
          </Card>
        </>
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
