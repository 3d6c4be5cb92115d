import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { credentialError } from '../credential-texts'
import { passkeysSupported, proveItIsMeWithPasskey } from '../passkey'
import { isApiError } from '../problem'
import { wantsCode } from '../second-factor'
import { proveItIsMe } from '../session'
import { Note } from './badge'
import { Button } from './button'
import { CodeField } from './code-field'
import { Dialog, DialogBody } from './dialog'
import { PasswordField } from './field'

function refusal(error: unknown): string {
  if (isApiError(error, 'BAD_CREDENTIALS')) return 'That is not your password.'
  if (isApiError(error) && error.status === 429) return `Too many attempts. Wait ${String(error.retryAfterSeconds ?? 60)} seconds.`
  return 'That could not be checked. Please try again.'
}

interface PasswordAgainProps {
  onProven: () => void
  onClose: () => void
}

function PasswordAgain({ onProven, onClose }: PasswordAgainProps) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<unknown>()
  const [signing, setSigning] = useState(false)
  const [declined, setDeclined] = useState<unknown>()
  const confirm = () => {
    setSigning(true)
    setDeclined(undefined)
    proveItIsMeWithPasskey().then(onProven, (reason: unknown) => {
      setSigning(false)
      setDeclined(reason)
    })
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    proveItIsMe({ password, ...(code === undefined ? {} : { code: code.trim() }) }).then(onProven, (reason: unknown) => {
      setBusy(false)
      setError(reason)
      if (wantsCode(reason)) setCode('')
    })
  }
  return (
    <Dialog title="Is it you?" onClose={onClose}>
      <form onSubmit={submit}>
        <DialogBody>
          <p>To be sure that nobody else does this on your device, enter your password again.</p>
          <PasswordField
            label="Your password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            error={error === undefined || wantsCode(error) ? undefined : refusal(error)}
          />
          {code !== undefined && <CodeField value={code} onChange={setCode} refusal={error} />}
          <Button type="submit" look="primary" busy={busy}>
            Go on
          </Button>
          {passkeysSupported() && (
            <Button icon="shield" busy={signing} onClick={confirm}>
              Use a passkey instead
            </Button>
          )}
          {declined !== undefined && (
            <Note tone="bad" role="alert">
              {credentialError(declined)}
            </Note>
          )}
        </DialogBody>
      </form>
    </Dialog>
  )
}

interface PasswordAgainGuard {
  /** Whether the failure only requires the password again; `repeat` runs after it was entered. */
  wanted: (error: unknown, repeat: () => void) => boolean
  /** To be rendered beside the view. */
  dialog: ReactNode
}

/** For actions that require a recently entered password. */
export function usePasswordAgain(): PasswordAgainGuard {
  const [repeat, setRepeat] = useState<() => void>()
  const close = () => setRepeat(undefined)
  return {
    wanted: (error, act) => {
      if (!isApiError(error, 'REAUTHENTICATION_REQUIRED')) return false
      setRepeat(() => act)
      return true
    },
    dialog: repeat !== undefined && (
      <PasswordAgain
        onProven={() => {
          close()
          repeat()
        }}
        onClose={close}
      />
    ),
  }
}
