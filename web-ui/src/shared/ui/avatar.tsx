import { cx } from '@/shared/lib/cx'

const TONES = ['avatar-1', 'avatar-2', 'avatar-3', 'avatar-4', 'avatar-5', 'avatar-6']

function toneOf(handle: string): string {
  let sum = 0
  for (const letter of handle) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return TONES[sum % TONES.length] ?? 'avatar-1'
}

interface AvatarProps {
  handle: string
  name: string
  className?: string
}

/** Initial on a tone that belongs to the handle. Decorative: the name stands beside it. */
export function Avatar({ handle, name, className }: AvatarProps) {
  const initial = String.fromCodePoint((name.trim() || handle || '?').codePointAt(0) ?? 63).toUpperCase()
  return (
    <span
      aria-hidden="true"
      className={cx('grid shrink-0 place-items-center rounded-full font-display font-bold text-white', toneOf(handle), className)}
    >
      {initial}
    </span>
  )
}
