import { useId } from 'react'

interface MarkProps {
  size?: number
  className?: string
}

/** The Kinora mark: a flip-book whose leaves open into a K. Decorative; name it in the text beside it. */
export function KinoraMark({ size = 32, className }: MarkProps) {
  const gradient = useId()
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" className={className} aria-hidden="true" focusable="false">
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="1" y2="1">
          <stop offset="0" stopColor="#ffb84d" />
          <stop offset=".48" stopColor="#ff6a3d" />
          <stop offset="1" stopColor="#e0235f" />
        </linearGradient>
      </defs>
      <rect width="48" height="48" rx="13" fill={`url(#${gradient})`} />
      <rect x="11" y="10" width="7" height="28" rx="3.5" fill="#fff" />
      <path d="M22 22.2 32.6 11.3a3.4 3.4 0 0 1 5 4.7L29.4 24 22 25.8Z" fill="#fff" fillOpacity=".78" />
      <path d="M22 24.4 27 21l10.9 11.4a3.4 3.4 0 0 1-4.9 4.7Z" fill="#fff" />
    </svg>
  )
}

interface WordmarkProps {
  size?: number
  className?: string
  /** Printed small after the name, e.g. "Studio". */
  suffix?: string
}

const LETTERS = { fontFamily: 'var(--k-font-display)', fontWeight: 720, letterSpacing: '-0.035em', lineHeight: 1 }

/** Mark and name. */
export function KinoraWordmark({ size = 28, className, suffix }: WordmarkProps) {
  const row = { display: 'inline-flex', alignItems: 'center', gap: size * 0.32 }
  return (
    <span className={className} style={row}>
      <KinoraMark size={size} />
      <span style={{ ...LETTERS, fontSize: size * 0.82 }}>Kinora</span>
      {suffix !== undefined && <span style={{ fontSize: size * 0.5, opacity: 0.72 }}>{suffix}</span>}
    </span>
  )
}
