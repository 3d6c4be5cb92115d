import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react'
import { cx } from '@/shared/lib/cx'
import { IconButton } from './button'

interface DialogProps {
  title: string
  onClose: () => void
  children: ReactNode
  /** 'sheet' slides up from the bottom on small screens and stands at the side on wide ones. */
  kind?: 'dialog' | 'sheet'
  className?: string
}

/** A modal on the native <dialog>: focus trap, Escape, inert background and focus return come from the browser. */
export function Dialog({ title, onClose, children, kind = 'dialog', className }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
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
      className={cx(kind === 'sheet' ? 'sheet' : 'modal', className)}
    >
      <div className="flex h-full max-h-[inherit] flex-col">
        <header className="flex items-center gap-2 border-b border-line py-2 pl-5 pr-2">
          <h2 id={heading} className="flex-1 font-display text-lg font-bold">
            {title}
          </h2>
          <IconButton icon="close" label="Close" onClick={onClose} />
        </header>
        <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">{children}</div>
      </div>
    </dialog>
  )
}
