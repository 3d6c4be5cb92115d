import { Badge } from '@kinora/ui-kit/ui/badge'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { useScreeningModels } from '@/shared/moderation/get-screening-models'
import { humanize } from '@/shared/words'
import styles from './models.module.css'

const COLOR = { LIVE: 'good', LOADING: 'warn', UNAVAILABLE: 'bad' } as const

/** The models that screen texts and videos. */
export function ScreeningModelsCard() {
  const query = useScreeningModels()
  return (
    <Card title="Screening">
      <QueryView query={query} skeletonRows={2}>
        {({ comments, pictures, vision }) => (
          <ul>
            <ModelLine name="Text model" model={comments} />
            <ModelLine name="Picture model" model={pictures} />
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

interface LoadedModel {
  state: keyof typeof COLOR
  model: string
  reason: string
}

function ModelLine({ name, model }: { name: string; model: LoadedModel }) {
  return (
    <li className={styles['row']}>
      <div>
        <div>
          <b>{name}</b> <code className={styles['version']}>{model.model}</code>{' '}
          <Badge tone={COLOR[model.state]}>{humanize(model.state)}</Badge>
        </div>
        <p className={styles['quiet']}>{model.reason}</p>
      </div>
    </li>
  )
}
