import { Button } from '@kinora/ui-kit/ui/button'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { usePasswordAgain } from '@kinora/ui-kit/ui/password-again'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useEraseAccount } from '../api/account'
import { settingsTexts } from '../texts'
import { Section } from './section'

interface EraseSectionProps {
  handle: string
  onErased: () => void
}

/** Erases the account after two confirmations, the second with the password. */
export function EraseSection({ handle, onErased }: EraseSectionProps) {
  const erase = useEraseAccount()
  const again = usePasswordAgain()
  const [asking, setAsking] = useState(false)
  const run = () =>
    erase.mutate(undefined, {
      onSuccess: () => {
        toast(settingsTexts.erased)
        onErased()
      },
      onError: (error) => {
        setAsking(false)
        if (!again.wanted(error, run)) toast(errorText(error).hint, { tone: 'bad' })
      },
    })
  return (
    <Section title={settingsTexts.erase} intro={settingsTexts.eraseIntro}>
      <Button look="danger" icon="trash" className="justify-self-start" busy={erase.isPending} onClick={() => setAsking(true)}>
        {settingsTexts.erase}
      </Button>
      {asking && (
        <ConfirmDialog
          title={settingsTexts.eraseTitle}
          confirm={settingsTexts.eraseConfirm}
          cancel={settingsTexts.keep}
          look="bad"
          busy={erase.isPending}
          onConfirm={run}
          onClose={() => setAsking(false)}
        >
          {settingsTexts.eraseHint(handle)}
        </ConfirmDialog>
      )}
      {again.dialog}
    </Section>
  )
}
