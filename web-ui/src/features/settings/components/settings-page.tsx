import { hasAnyRole } from '@kinora/ui-kit/session'
import { PasskeyPanel } from '@kinora/ui-kit/ui/passkeys'
import { SecondFactorPanel } from '@kinora/ui-kit/ui/second-factor'
import { useNavigate } from '@tanstack/react-router'
import { useTitle } from '@/shared/hooks/use-title'
import { useForgetSession } from '@/shared/session/session'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { Page, PageTitle } from '@/shared/ui/page'
import { settingsTexts } from '../texts'
import { AgeSection } from './age-section'
import { BlockedSection } from './blocked-section'
import { DataSection } from './data-section'
import { DevicesSection } from './devices-section'
import { EmailSection } from './email-section'
import { EraseSection } from './erase-section'
import { HandleSection } from './handle-section'
import { InterestsSection } from './interests-section'
import { PasswordSection } from './password-section'
import { Section } from './section'
import { TurnDownsSection } from './turn-downs-section'

/** Settings of the account itself. */
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
            <HandleSection key={account.handle} handle={account.handle} />
            <EmailSection account={account} />
            <PasswordSection login={account.handle} />
            <Section title={settingsTexts.passkeys} intro={settingsTexts.passkeysIntro}>
              <PasskeyPanel />
            </Section>
            {hasAnyRole(account, 'MODERATOR', 'ADMIN', 'OPERATOR') && (
              <Section title={settingsTexts.secondFactor} intro={settingsTexts.secondFactorIntro}>
                <SecondFactorPanel />
              </Section>
            )}
            <InterestsSection />
            <TurnDownsSection />
            <AgeSection />
            <BlockedSection />
            <DevicesSection onSignedOut={leave} />
            <DataSection />
            <EraseSection handle={account.handle} onErased={leave} />
          </>
        )}
      </SignedInOnly>
    </Page>
  )
}
