import { useEffect } from 'react'
import { cx } from '@/shared/lib/cx'
import { IconButton } from './button'
import { useToasts, type Toast } from './toasts'

const SHOWN_MS = 6_000

function ToastCard({ toast }: { toast: Toast }) {
  const dismiss = useToasts((store) => store.dismiss)
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [dismiss, toast.id])

  const act = () => {
    toast.action?.run()
    dismiss(toast.id)
  }

  return (
    <li className={cx('toast', toast.tone === 'bad' && 'toast-bad', toast.tone === 'good' && 'toast-good')}>
      <span className="flex-1 py-2">{toast.text}</span>
      {toast.action !== undefined && (
        <button type="button" onClick={act} className="min-h-11 rounded-full px-3 font-bold underline underline-offset-4">
          {toast.action.label}
        </button>
      )}
      <IconButton icon="close" label="Dismiss" size={18} onClick={() => dismiss(toast.id)} />
    </li>
  )
}

export function Toaster() {
  const toasts = useToasts((store) => store.toasts)
  return (
    <ol aria-live="polite" aria-label="Messages" className="toaster">
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} />
      ))}
    </ol>
  )
}
