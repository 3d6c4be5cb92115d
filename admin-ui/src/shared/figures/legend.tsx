import styles from './legend.module.css'

interface LegendProps {
  /** The name of each, and the class that gives its color. */
  entries: readonly { name: string; className: string | undefined }[]
}

/** What the colors of a chart stand for. */
export function Legend({ entries }: LegendProps) {
  return (
    <figcaption className={styles['legend']}>
      {entries.map(({ name, className }) => (
        <span key={name}>
          <i className={className} aria-hidden="true" />
          {name}
        </span>
      ))}
    </figcaption>
  )
}
