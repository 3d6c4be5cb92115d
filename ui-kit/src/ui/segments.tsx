import type { ReactNode } from 'react'
import styles from './segments.module.css'

interface SegmentsProps<Value> {
  label: string
  value: Value
  options: readonly { value: Value; label: ReactNode; key: string }[]
  onChange: (value: Value) => void
}

/**
 * A choice among a few options, side by side. They are toggle buttons, not inputs, so single-key shortcuts of the
 * page work after a click.
 */
export function Segments<Value>({ label, value, options, onChange }: SegmentsProps<Value>) {
  return (
    <fieldset className={styles['segments']} aria-label={label}>
      {options.map((option) => (
        <button
          key={option.key}
          type="button"
          className={styles['segment']}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.label}
        </button>
      ))}
    </fieldset>
  )
}
