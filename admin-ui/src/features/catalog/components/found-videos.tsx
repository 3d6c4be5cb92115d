import { Button } from '@kinora/ui-kit/ui/button'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { TimeAgo } from '@/shared/components/time-ago'
import { useFoundVideos } from '../api/catalog'
import styles from './catalog.module.css'

interface FoundVideosProps {
  words: string
  chosen: string | undefined
  onChoose: (id: string) => void
}

/** The listed videos with these words, the newest first. */
export function FoundVideos({ words, chosen, onChoose }: FoundVideosProps) {
  const query = useFoundVideos(words)
  return (
    <Card title="Found">
      <QueryView query={query} skeletonRows={3}>
        {(videos) =>
          videos.length === 0 ? (
            <StatePanel title="No listed video has these words">What is not listed is found by its id or link.</StatePanel>
          ) : (
            <ul>
              {videos.map(({ id, title, owner, publishedAt }) => (
                <li key={id} className={styles['row']}>
                  <div className={styles['main']}>
                    <p dir="auto">{title}</p>
                    <p className={styles['quiet']}>
                      @{owner.handle}
                      {publishedAt !== null && (
                        <>
                          {' · '}
                          <TimeAgo at={publishedAt} />
                        </>
                      )}
                    </p>
                  </div>
                  <Button size="small" aria-label={`Look at ${title}`} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
                    {id === chosen ? 'Shown below' : 'Look at it'}
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}
