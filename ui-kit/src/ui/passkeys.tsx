import { useState, type SyntheticEvent } from 'react'
import { formatDate, formatRelative } from '../format'
import { listPasskeys, makePasskey, passkeysSupported, removePasskey, type Passkey } from '../passkey'
import { useLoaded } from '../use-loaded'
import { Badge, Note } from './badge'
import { Button } from './button'
import { credentialError } from '../credential-texts'
import styles from './credentials.module.css'
import { TextField } from './field'
import { Icon } from './icon'
import { usePasswordAgain } from './password-again'
import { Spinner } from './state-view'
import { toast } from './toasts'

interface RowProps {
  passkey: Passkey
  busy: boolean
  onRemove: () => void
}

function Row({ passkey, busy, onRemove }: RowProps) {
  const used = passkey.lastUsedAt === null ? 'not used yet' : `last used ${formatRelative(passkey.lastUsedAt)}`
  return (
    <li className={styles['row']}>
      <Icon name="shield" />
      <div className={styles['main']}>
        <p>
          <span className={styles['name']}>{passkey.label}</span> {passkey.backedUp && <Badge>synced</Badge>}
        </p>
        <p className={styles['quiet']}>
          Since {formatDate(passkey.createdAt)} · {used}
        </p>
      </div>
      <Button look="danger" busy={busy} aria-label={`Remove ${passkey.label}`} onClick={onRemove}>
        Remove
      </Button>
    </li>
  )
}

/** Manages the passkeys of the account: list, add, remove. */
export function PasskeyPanel() {
  const passkeys = useLoaded(listPasskeys)
  const again = usePasswordAgain()
  const [label, setLabel] = useState('')
  const [busy, setBusy] = useState<string>()
  const [error, setError] = useState<string>()

  const act = (what: string, run: () => Promise<unknown>, done: string) => {
    const go = () => {
      setBusy(what)
      setError(undefined)
      run()
        .then(() => {
          setLabel('')
          toast(done, { tone: 'good' })
          passkeys.reload()
        })
        .catch((reason: unknown) => {
          if (!again.wanted(reason, go)) setError(credentialError(reason))
        })
        .finally(() => setBusy(undefined))
    }
    go()
  }
  const add = (event: SyntheticEvent) => {
    event.preventDefault()
    act('add', () => makePasskey(label.trim()), 'Your passkey is ready: next time it signs you in.')
  }

  return (
    <div className={styles['panel']}>
      {passkeys.error !== undefined && (
        <Note tone="bad" role="alert">
          {credentialError(passkeys.error)} <Button onClick={passkeys.reload}>Try again</Button>
        </Note>
      )}
      {passkeys.value === undefined && passkeys.error === undefined && <Spinner />}
      {passkeys.value?.length === 0 && <p className={styles['quiet']}>You have no passkey yet.</p>}
      {passkeys.value !== undefined && passkeys.value.length > 0 && (
        <ul className={styles['list']} aria-label="Your passkeys">
          {passkeys.value.map((passkey) => (
            <Row
              key={passkey.id}
              passkey={passkey}
              busy={busy === passkey.id}
              onRemove={() => act(passkey.id, () => removePasskey(passkey.id), `${passkey.label} is removed.`)}
            />
          ))}
        </ul>
      )}
      {passkeysSupported() ? (
        <form onSubmit={add} className={styles['form']}>
          <TextField
            label="Name of the new passkey"
            placeholder="My phone"
            maxLength={60}
            required
            value={label}
            onChange={(event) => setLabel(event.target.value)}
          />
          <Button type="submit" icon="plus" busy={busy === 'add'}>
            Add a passkey
          </Button>
        </form>
      ) : (
        <p className={styles['quiet']}>This browser cannot make passkeys here.</p>
      )}
      {error !== undefined && (
        <Note tone="bad" role="alert">
          {error}
        </Note>
      )}
      {again.dialog}
    </div>
  )
}
