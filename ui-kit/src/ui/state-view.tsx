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
  /** The level of its heading; 1 if it is the only content of the page. */
  level?: 1 | 2
}

/** A view without content: empty, end, denied, failed. Its children are the possible actions. */
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

/** The spinner alone, for places that have a text. */
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

/** A placeholder; give it the size of the content. */
export function Skeleton({ className, style }: SkeletonProps) {
  return <span aria-hidden="true" className={cx(styles['skeleton'], className)} style={style} />
}
