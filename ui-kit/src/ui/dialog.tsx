import { useId, useLayoutEffect, useRef, type MouseEvent, type ReactNode } from 'react'
import { cx } from '../cx'
import { Button, IconButton, type ButtonLook } from './button'
import styles from './dialog.module.css'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** 'sheet' slides up from the bottom, 'drawer' in from the side. */
  kind?: 'dialog' | 'sheet' | 'drawer'
  className?: string
}

/**
 * A modal on the native <dialog>: focus trap, Escape, inert background and focus return are provided by the browser. Its
 * content has no padding; `DialogBody` adds the usual one.
 */
export function Dialog({ title, onClose, children, kind = 'dialog', className }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  // closed while it is still in the page, because the browser returns the focus only then
  useLayoutEffect(() => {
    const dialog = ref.current
    dialog?.showModal()
    return () => dialog?.close()
  }, [])

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === ref.current) onClose()
  }

  return (
    // Escape (onCancel) and the close button do the same by keyboard
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={ref}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={closeOnBackdrop}
      className={cx(styles[kind], className)}
    >
      <div className={styles['frame']}>
        <header className={styles['header']}>
          <h2 id={heading} className={styles['title']}>
            {title}
          </h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard */}
        <div className={styles['body']} tabIndex={0} role="group" aria-labelledby={heading}>
          {children}
        </div>
      </div>
    </dialog>
  )
}

export function DialogBody({ children }: { children: ReactNode }) {
  return <div className={styles['padded']}>{children}</div>
}

interface ConfirmDialogProps {
  title: string
  children: ReactNode
  confirm: string
  cancel: string
  look?: ButtonLook
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks for confirmation of an irreversible action. */
export function ConfirmDialog({ title, children, confirm, cancel, look = 'danger', busy = false, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog title={title} onClose={onClose}>
      <DialogBody>
        <p>{children}</p>
        <div className={styles['actions']}>
          <Button look={look} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
          <Button onClick={onClose}>{cancel}</Button>
        </div>
      </DialogBody>
    </Dialog>
  )
}
