import { encode } from 'uqr'
import styles from './credentials.module.css'

/** A text as a QR code, drawn in this browser, so it is not sent anywhere. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 0 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={styles['qr']}>
      <path d={path} fill="currentColor" />
    </svg>
  )
}
