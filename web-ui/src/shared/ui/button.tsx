import type { ButtonHTMLAttributes } from 'react'
import { cx } from '@/shared/lib/cx'
import { Icon, type IconName } from './icon'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'

const LOOKS: Record<Look, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-hover',
  secondary: 'bg-surface text-text border border-line hover:bg-hover',
  quiet: 'text-text hover:bg-hover',
  danger: 'bg-bad-soft text-bad hover:brightness-95',
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: Look
  icon?: IconName
  busy?: boolean
}

export function Button({ look = 'secondary', icon, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled === true || busy}
      aria-busy={busy}
      className={cx(
        'inline-flex min-h-11 items-center justify-center gap-2 rounded-full px-5 text-[0.95rem] font-semibold',
        'transition-colors disabled:cursor-not-allowed disabled:opacity-55',
        LOOKS[look],
        className,
      )}
    >
      {icon !== undefined && <Icon name={icon} size={20} />}
      {children}
    </button>
  )
}

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  icon: IconName
  label: string
  size?: number
}

export function IconButton({ icon, label, size = 22, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={cx('grid size-11 place-items-center rounded-full transition-colors hover:bg-hover', className)}
    >
      <Icon name={icon} size={size} />
    </button>
  )
}
