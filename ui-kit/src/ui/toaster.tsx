import { useEffect, useRef, useState } from 'react'
import { cx } from '../cx'
import { isForeignKey, isTyping } from '../shortcuts'
import { IconButton } from './button'
import styles from './toaster.module.css'
import { dismissToast, useToasts, type Toast } from './toasts'

/** Whether a key press means the key, alone or with Ctrl; in text fields both belong to the text. */
function means(event: KeyboardEvent, key: string): boolean {
  if (event.key.toLowerCase() !== key) return false
  const withControl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  return withControl ? !event.defaultPrevented && !isTyping(event.target) : !isForeignKey(event)
}

/** Listens on the window, so that shortcuts of the page come first. */
function useActionKey(key: string | undefined, act: () => void): void {
  const latest = useRef(act)
  useEffect(() => {
    latest.current = act
  })
  useEffect(() => {
    if (key === undefined) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (!means(event, key)) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [key])
}

/** Seconds until the message goes; only what can be done until then needs them. */
function useSecondsLeft(shownMs: number, counting: boolean): number {
  const [endsAt] = useState(() => Date.now() + shownMs)
  const [left, setLeft] = useState(Math.ceil(shownMs / 1000))
  useEffect(() => {
    if (!counting) return
    const timer = setInterval(() => setLeft(Math.max(0, Math.ceil((endsAt - Date.now()) / 1000))), 1000)
    return () => clearInterval(timer)
  }, [counting, endsAt])
  return left
}

function ToastCard({ toast, keyed }: { toast: Toast; keyed: boolean }) {
  const { id, text, tone, action, shownMs } = toast
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, shownMs])

  const act = () => {
    action?.run()
    dismissToast(id)
  }
  useActionKey(keyed ? action?.key : undefined, act)
  const left = useSecondsLeft(shownMs, action?.key !== undefined)

  return (
    <li className={cx(styles['toast'], styles[tone])}>
      <span className={styles['text']}>{text}</span>
      {action !== undefined && (
        <button type="button" onClick={act} className={styles['action']}>
          {action.label}
          {action.key !== undefined && (
            <span aria-hidden="true" className={styles['left']}>
              {keyed && <kbd>{action.key}</kbd>} {left} s
            </span>
          )}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" size={18} onClick={() => dismissToast(id)} />
    </li>
  )
}

/** Shows the messages of `toast()`; mounted once. */
export function Toaster() {
  const toasts = useToasts()
  const keyed = toasts.findLast(({ action }) => action?.key !== undefined)
  return (
    <ol aria-live="polite" aria-label="Messages" className={styles['toaster']}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} keyed={toast === keyed} />
      ))}
    </ol>
  )
}
