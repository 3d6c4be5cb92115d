import { humanize } from '@/shared/words'
import type { VideoRow } from '../api/catalog'
import styles from './catalog.module.css'

interface LinkListProps {
  links: NonNullable<VideoRow['indexed']>['links']
  onChoose: (id: string) => void
}

/** What a like of a video speaks for, by the parts of the model. */
export function LinkList({ links, onChoose }: LinkListProps) {
  return (
    <>
      <h3>What a like of it speaks for</h3>
      {links.length === 0 && <p className={styles['quiet']}>The model in use has no links from it.</p>}
      {links.map(({ part, videos }) => (
        <div key={part}>
          <h4 className={styles['quiet']}>{humanize(part)}</h4>
          <ol className={styles['links']}>
            {videos.map(({ id, title, weight }) => (
              <li key={id}>
                {title === null ? (
                  <span className={styles['quiet']}>not listed any more</span>
                ) : (
                  <button type="button" dir="auto" className={styles['link']} onClick={() => onChoose(id)}>
                    {title}
                  </button>
                )}{' '}
                <span>{weight.toFixed(3)}</span>
              </li>
            ))}
          </ol>
        </div>
      ))}
    </>
  )
}
