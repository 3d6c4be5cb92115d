import type { Account } from '@kinora/ui-kit/session'
import { Badge, Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { errorText } from '@/shared/lib/error-text'
import { useSendConfirmation } from '../api/account'
import { settingsTexts } from '../texts'
import { Section } from './section'

/** The e-mail address, and whether it is confirmed. */
export function EmailSection({ account }: { account: Account }) {
  const send = useSendConfirmation()
  const confirmed = account.emailConfirmed
  return (
    <Section title={settingsTexts.email}>
      <p className="flex flex-wrap items-center gap-3">
        <span className="wrap-anywhere font-semibold">{account.email}</span>
        <Badge tone={confirmed ? 'good' : 'warn'}>{confirmed ? settingsTexts.confirmed : settingsTexts.unconfirmed}</Badge>
      </p>
      {!confirmed && (
        <>
          <p className="text-muted">{settingsTexts.unconfirmedHint}</p>
          {send.isSuccess ? (
            <Note tone="good" icon="mail" role="status">
              {settingsTexts.sent}
            </Note>
          ) : (
            <Button className="justify-self-start" icon="mail" busy={send.isPending} onClick={() => send.mutate()}>
              {settingsTexts.sendAgain}
            </Button>
          )}
          {send.isError && (
            <Note tone="bad" role="alert">
              {errorText(send.error).hint}
            </Note>
          )}
        </>
      )}
    </Section>
  )
}
