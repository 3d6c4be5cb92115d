import { useState, type ReactNode } from 'react'
import { formatDate } from '../format'
import {
  confirmSecondFactor,
  readSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  startSecondFactor,
  type Enrollment,
} from '../second-factor'
import { useLoaded } from '../use-loaded'
import { Badge, Note } from './badge'
import { Button } from './button'
import { credentialError } from '../credential-texts'
import styles from './credentials.module.css'
import { usePasswordAgain } from './password-again'
import { FirstCode, RecoveryCodes } from './second-factor-steps'
import { Spinner } from './state-view'
import { toast } from './toasts'

interface SecondFactorPanelProps {
  /** Called when roles that require it become usable. */
  onChanged?: () => void
}

/** Manages the second factor of staff: setup, recovery codes, removal. */
export function SecondFactorPanel({ onChanged }: SecondFactorPanelProps) {
  const factor = useLoaded(readSecondFactor)
  const again = usePasswordAgain()
  const [enrollment, setEnrollment] = useState<Enrollment>()
  const [codes, setCodes] = useState<string[]>()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string>()

  const act = <T,>(run: () => Promise<T>, done: (result: T) => void) => {
    const go = () => {
      setBusy(true)
      setError(undefined)
      run()
        .then(done)
        .catch((reason: unknown) => {
          if (!again.wanted(reason, go)) setError(credentialError(reason))
        })
        .finally(() => setBusy(false))
    }
    go()
  }
  const show = (made: string[]) => {
    setEnrollment(undefined)
    setCodes(made)
    factor.reload()
  }
  const ended = () => {
    toast('Your password alone signs you in again.')
    setCodes(undefined)
    factor.reload()
    onChanged?.()
  }

  let content: ReactNode
  if (factor.error !== undefined) {
    content = (
      <Note tone="bad" role="alert">
        {credentialError(factor.error)} <Button onClick={factor.reload}>Try again</Button>
      </Note>
    )
  } else if (factor.value === undefined) {
    content = <Spinner />
  } else if (codes !== undefined) {
    content = (
      <RecoveryCodes
        codes={codes}
        onKept={() => {
          setCodes(undefined)
          onChanged?.()
        }}
      />
    )
  } else if (enrollment !== undefined) {
    content = (
      <FirstCode
        enrollment={enrollment}
        busy={busy}
        onCode={(code) => act(() => confirmSecondFactor(code), show)}
        onCancel={() => setEnrollment(undefined)}
      />
    )
  } else if (factor.value.since === null) {
    content = factor.value.offered ? (
      <Button look="primary" icon="shield" busy={busy} onClick={() => act(startSecondFactor, setEnrollment)}>
        Set up an authenticator app
      </Button>
    ) : (
      <p className={styles['quiet']}>A second factor is for moderators, administrators and operators.</p>
    )
  } else {
    content = (
      <>
        <p>
          <Badge tone="good">on</Badge> Since {formatDate(factor.value.since)} · {factor.value.recoveryCodesLeft} of 10 recovery
          codes left
        </p>
        <div className={styles['actions']}>
          <Button busy={busy} onClick={() => act(renewRecoveryCodes, show)}>
            New recovery codes
          </Button>
          <Button look="danger" busy={busy} onClick={() => act(removeSecondFactor, ended)}>
            Turn it off
          </Button>
        </div>
      </>
    )
  }
  return (
    <div className={styles['panel']}>
      {content}
      {error !== undefined && (
        <Note tone="bad" role="alert">
          {error}
        </Note>
      )}
      {again.dialog}
    </div>
  )
}
