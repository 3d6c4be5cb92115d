import { useEffect } from 'react'
import { cx } from '../cx'
import { IconButton } from './button'
import styles from './toaster.module.css'
import { dismissToast, useToasts, type Toast } from './toasts'

function ToastCard({ toast }: { toast: Toast }) {
  const { id, text, tone, action, shownMs } = toast
  useEffect(() => {
    const timer = setTimeout(() => dismissToast(id), shownMs)
    return () => clearTimeout(timer)
  }, [id, shownMs])

  const act = () => {
    action?.run()
    dismissToast(id)
  }

  return (
    <li className={cx(styles['toast'], styles[tone])}>
      <span className={styles['text']}>{text}</span>
      {action !== undefined && (
        <button type="button" onClick={act} className={styles['action']}>
          {action.label}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" size={18} onClick={() => dismissToast(id)} />
    </li>
  )
}

/** Shows the messages of `toast()`; mounted once. */
export function Toaster() {
  return (
    <ol aria-live="polite" aria-label="Messages" className={styles['toaster']}>
      {useToasts().map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </ol>
  )
}
