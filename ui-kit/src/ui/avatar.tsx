import { cx } from '../cx'
import styles from './avatar.module.css'

const TONES = 6

function toneOf(handle: string): number {
  let sum = 0
  for (const letter of handle) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % TONES
}

interface AvatarProps {
  handle: string
  name: string
  className?: string
}

/** The initial on a color derived from the handle. Decorative: the name is beside it. */
export function Avatar({ handle, name, className }: AvatarProps) {
  const initial = String.fromCodePoint((name.trim() || handle || '?').codePointAt(0) ?? 63).toUpperCase()
  return (
    <span aria-hidden="true" className={cx(styles['avatar'], styles[`tone${String(toneOf(handle))}`], className)}>
      {initial}
    </span>
  )
}
