import { formatDateTime } from '@kinora/ui-kit/format'
import { isApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextField } from '@kinora/ui-kit/ui/field'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useState, type SyntheticEvent } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { useChooseHandle } from '../api/account'
import { settingsTexts } from '../texts'
import { Section } from './section'

/** Why a handle was refused. */
function refusalOf(error: Error | null): string | undefined {
  if (error === null) return undefined
  const until = isApiError(error, 'HANDLE_CHANGED_RECENTLY') ? error.body['until'] : undefined
  if (typeof until === 'string') return settingsTexts.handleTooSoon(formatDateTime(until))
  return (isApiError(error) ? error.fieldMessage('handle') : undefined) ?? errorText(error).hint
}

/** The handle, which its owner can change now and then. */
export function HandleSection({ handle }: { handle: string }) {
  const choose = useChooseHandle()
  const [wanted, setWanted] = useState(handle)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    choose.mutate(wanted.trim(), {
      onSuccess: () => toast(settingsTexts.handleChanged(wanted.trim()), { tone: 'good' }),
    })
  }
  return (
    <Section title={settingsTexts.handle} intro={settingsTexts.handleIntro}>
      <form onSubmit={submit} className="grid gap-4">
        <TextField
          label={settingsTexts.handle}
          hint={settingsTexts.handleHint}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
          pattern="[a-z0-9_]{3,30}"
          autoComplete="username"
          autoCapitalize="none"
          required
          error={refusalOf(choose.error)}
        />
        <Button type="submit" className="justify-self-start" busy={choose.isPending} disabled={wanted.trim() === handle}>
          {settingsTexts.changeHandle}
        </Button>
      </form>
    </Section>
  )
}
