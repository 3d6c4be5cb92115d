import type { ButtonHTMLAttributes } from 'react'
import { cx } from '../cx'
import styles from './button.module.css'
import { Icon, type IconName } from './icon'

/** `good` and `bad` are the two filled verdicts; `danger` is the soft one for a deletion; `soft` is a switch that is on. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'soft' | 'good' | 'bad' | 'danger'

/** The classes of a button, for links that look like one. */
export function buttonClass(look: ButtonLook = 'secondary', size?: 'small'): string {
  return cx(styles['button'], styles[look], size === 'small' && styles['small'])
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook
  size?: 'small'
  icon?: IconName
  /** The action is running: the button cannot be pressed again. */
  busy?: boolean
}

export function Button({ look, size, icon, busy = false, className, children, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled === true || busy}
      aria-busy={busy}
      className={cx(buttonClass(look, size), className)}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'small' ? 17 : 20} />}
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
    <button type="button" {...rest} aria-label={label} title={label} className={cx(styles['icon'], className)}>
      <Icon name={icon} size={size} />
    </button>
  )
}
