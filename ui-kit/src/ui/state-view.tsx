import type { CSSProperties, ReactNode } from 'react'
import { cx } from '../cx'
import { Icon, type IconName } from './icon'
import styles from './state-view.module.css'

interface StateViewProps {
  icon?: IconName
  title: string
  hint?: ReactNode
  children?: ReactNode
  role?: 'alert' | 'status'
  /** The level of its heading; 1 where it is all that the page says. */
  level?: 1 | 2
}

/** A whole view's word for "nothing to show": empty, end, denied, failed. Its children are what one can do about it. */
export function StateView({ icon, title, hint, children, role, level = 2 }: StateViewProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div role={role} className={styles['state']}>
      {icon !== undefined && (
        <span className={styles['glyph']}>
          <Icon name={icon} size={30} />
        </span>
      )}
      <Heading className={styles['title']}>{title}</Heading>
      {hint !== undefined && <p className={styles['hint']}>{hint}</p>}
      {children !== undefined && <div className={styles['actions']}>{children}</div>}
    </div>
  )
}

/** The turning ring alone, for places that say in words what is waited for. */
export function Ring({ light = false }: { light?: boolean }) {
  return <span className={cx(styles['spinner'], light && styles['light'])} aria-hidden="true" />
}

export function Spinner({ label = 'Loading' }: { label?: string }) {
  return (
    <span role="status" className={styles['waiting']}>
      <Ring />
      <span className={styles['hidden']}>{label}</span>
    </span>
  )
}

interface SkeletonProps {
  className?: string
  style?: CSSProperties
}

/** A place that something will fill; give it the size of that thing. */
export function Skeleton({ className, style }: SkeletonProps) {
  return <span aria-hidden="true" className={cx(styles['skeleton'], className)} style={style} />
}
