import styles from './progress.module.css'

interface ProgressProps {
  label: string
  value: number
  max: number
}

export function Progress({ label, value, max }: ProgressProps) {
  return <progress className={styles['bar']} max={max} value={value} aria-label={label} />
}
