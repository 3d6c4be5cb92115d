import { useNavigate } from '@tanstack/react-router'
import { useTitle } from '@/shared/hooks/use-title'
import { useForgetSession } from '@/shared/session/session'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { Page, PageTitle } from '@/shared/ui/page'
import { settingsTexts } from '../texts'
import { DevicesSection } from './devices-section'
import { EmailSection } from './email-section'
import { EraseSection } from './erase-section'
import { PasswordSection } from './password-section'

/** What belongs to the account itself. */
export function SettingsPage() {
  useTitle(settingsTexts.title)
  const navigate = useNavigate()
  const forget = useForgetSession()
  const leave = () => {
    forget()
    void navigate({ to: '/' })
  }
  return (
    <Page>
      <PageTitle>{settingsTexts.title}</PageTitle>
      <SignedInOnly reason="settings" icon="settings" hint={settingsTexts.signInHint}>
        {(account) => (
          <>
            <EmailSection account={account} />
            <PasswordSection login={account.handle} />
            <DevicesSection onSignedOut={leave} />
            <EraseSection handle={account.handle} onErased={leave} />
          </>
        )}
      </SignedInOnly>
    </Page>
  )
}
