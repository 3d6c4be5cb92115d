import { Badge } from '@kinora/ui-kit/ui/badge'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { humanize } from '@/shared/words'
import { useScreeningModels } from '../api/get-screening-models'
import styles from './models.module.css'

const COLOR = { LIVE: 'good', LOADING: 'warn', UNAVAILABLE: 'bad' } as const

/** The models that screen texts and videos. */
export function ScreeningModelsCard() {
  const query = useScreeningModels()
  return (
    <Card title="Screening">
      <QueryView query={query} skeletonRows={2}>
        {({ comments, vision }) => (
          <ul>
            <li className={styles['row']}>
              <div>
                <div>
                  <b>Text model</b> <code className={styles['version']}>{comments.model}</code>{' '}
                  <Badge tone={COLOR[comments.state]}>
                    {humanize(comments.state)}
                  </Badge>
                </div>
                <p className={styles['quiet']}>{comments.reason}</p>
              </div>
            </li>
            <li className={styles['row']}>
              <div>
                <p>
                  <b>Vision</b> <code className={styles['version']}>{vision.provider}</code>
                </p>
                <p className={styles['quiet']}>{vision.about}</p>
              </div>
            </li>
          </ul>
        )}
      </QueryView>
    </Card>
  )
}
