import type { HTMLAttributes } from 'react'
import { cx } from '../cx'
import styles from './badge.module.css'
import { Icon, type IconName } from './icon'

export type Tone = 'plain' | 'accent' | 'good' | 'warn' | 'bad' | 'info'

interface BadgeProps extends HTMLAttributes<HTMLSpanElement> {
  tone?: Tone
}

/** A short label: a state, kind or role. */
export function Badge({ tone = 'plain', className, ...rest }: BadgeProps) {
  return <span {...rest} className={cx(styles['badge'], styles[tone], className)} />
}

interface NoteProps extends HTMLAttributes<HTMLDivElement> {
  tone: Tone
  icon?: IconName
  /** 'block' has room for a heading, text and actions. */
  kind?: 'line' | 'block'
}

/** A message in the color of its severity. */
export function Note({ tone, icon, kind = 'line', className, children, ...rest }: NoteProps) {
  return (
    <div {...rest} className={cx(styles[kind === 'block' ? 'block' : 'note'], styles[tone], className)}>
      {icon !== undefined && <Icon name={icon} size={16} />}
      {children}
    </div>
  )
}
