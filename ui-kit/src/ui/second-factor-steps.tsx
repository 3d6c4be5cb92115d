import { useState, type SyntheticEvent } from 'react'
import type { Enrollment } from '../second-factor'
import { Button } from './button'
import styles from './credentials.module.css'
import { TextField } from './field'
import { QrCode } from './qr-code'

interface FirstCodeProps {
  enrollment: Enrollment
  busy: boolean
  onCode: (code: string) => void
  onCancel: () => void
}

/** The secret for the app, as a QR code and as text, and the field for the first code. */
export function FirstCode({ enrollment, busy, onCode, onCancel }: FirstCodeProps) {
  const [code, setCode] = useState('')
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    onCode(code.trim())
  }
  return (
    <>
      <p>Scan this with an authenticator app, or type the key there. Then enter the six digits that it shows.</p>
      <QrCode text={enrollment.uri} label="QR code for your authenticator app" />
      <p>
        <span className={styles['quiet']}>Key: </span>
        <span className={styles['secret']}>{enrollment.secret}</span>
      </p>
      <form onSubmit={submit} className={styles['form']}>
        <TextField
          label="Code of the app"
          autoComplete="one-time-code"
          inputMode="numeric"
          pattern="[0-9]{6}"
          title="Six digits"
          required
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" look="primary" busy={busy}>
          Turn it on
        </Button>
        <Button onClick={onCancel}>Not now</Button>
      </form>
    </>
  )
}

/** The recovery codes, shown once, until the person confirms that they are saved. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <>
      <p>
        Keep these codes where you find them without your app. Each one signs you in once. They are not shown again, and codes
        from before are worth nothing.
      </p>
      <ul className={styles['codes']} aria-label="Recovery codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <Button look="primary" onClick={onKept}>
        I have kept them
      </Button>
    </>
  )
}
