import type { ComponentProps } from 'react'
import styles from './list-row.module.css'

/** An entry of a list on a card: what it is on the left, what one can do on the right, below it where there is no room. */
export function ListRow(props: Omit<ComponentProps<'li'>, 'className'>) {
  return <li className={styles['row']} {...props} />
}
