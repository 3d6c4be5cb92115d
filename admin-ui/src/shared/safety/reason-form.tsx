import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { TextArea } from '@kinora/ui-kit/ui/field'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { onEscape } from './on-escape'
import { refusalOf } from './safety-words'
import styles from './safety.module.css'

interface ReasonFormProps {
  label: string
  hint?: string
  submit: string
  look?: 'primary' | 'bad'
  busy: boolean
  error: unknown
  children?: ReactNode
  onSubmit: (reason: string) => void
  onCancel: () => void
}

const focus = (box: HTMLTextAreaElement | null) => box?.focus()

/** Asks why something is done; Escape closes it. */
export function ReasonForm({ label, hint, submit, look = 'primary', busy, error, children, onSubmit, onCancel }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const send = (event: SyntheticEvent) => {
    event.preventDefault()
    onSubmit(reason.trim())
  }
  return (
    <form className={styles['form']} onSubmit={send}>
      {error !== null && (
        <Note tone="bad" kind="block" role="alert">
          {refusalOf(error)}
        </Note>
      )}
      <TextArea
        label={label}
        hint={hint ?? 'For staff only; it is in the audit log.'}
        rows={2}
        maxLength={2000}
        required
        ref={focus}
        onKeyDown={onEscape(onCancel)}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {children}
      <div className={styles['actions']}>
        <Button type="submit" look={look} busy={busy} disabled={reason.trim() === ''}>
          {submit}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </form>
  )
}
