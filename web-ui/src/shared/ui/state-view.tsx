import type { ReactNode } from 'react'
import { errorText } from '@/shared/lib/error-text'
import { Button } from './button'
import { Icon, type IconName } from './icon'

interface StateViewProps {
  icon: IconName
  title: string
  hint?: string
  children?: ReactNode
  role?: 'alert' | 'status'
}

/** A whole view's word for "nothing to show": empty, end, denied, failed. */
export function StateView({ icon, title, hint, children, role }: StateViewProps) {
  return (
    <div role={role} className="mx-auto grid max-w-sm justify-items-center gap-3 px-6 py-14 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-accent-soft text-accent">
        <Icon name={icon} size={30} />
      </span>
      <h2 className="font-display text-xl font-bold">{title}</h2>
      {hint !== undefined && <p className="text-muted">{hint}</p>}
      {children !== undefined && <div className="mt-2 flex flex-wrap justify-center gap-3">{children}</div>}
    </div>
  )
}

interface ErrorViewProps {
  error: unknown
  onRetry?: () => void
}

export function ErrorView({ error, onRetry }: ErrorViewProps) {
  const text = errorText(error)
  return (
    <StateView icon="warning" title={text.title} hint={text.hint} role="alert">
      {onRetry !== undefined && (
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
      )}
    </StateView>
  )
}

export function Spinner({ label = 'Loading' }: { label?: string }) {
  return (
    <span role="status" className="grid place-items-center p-8">
      <span className="spinner" aria-hidden="true" />
      <span className="sr-only">{label}</span>
    </span>
  )
}
