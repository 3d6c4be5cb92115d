import { Badge } from '@kinora/ui-kit/ui/badge'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { useScreeningModels } from '@/shared/moderation/get-screening-models'
import { humanize } from '@/shared/words'
import styles from './models.module.css'

const COLOR = { LIVE: 'good', LOADING: 'warn', UNAVAILABLE: 'bad', NOT_LOADED: 'plain' } as const

/** The models that screen texts and videos. */
export function ScreeningModelsCard() {
  const query = useScreeningModels()
  return (
    <Card title="Screening">
      <QueryView query={query} skeletonRows={2}>
        {({ comments, pictures, words, vision }) => (
          <ul>
            <ModelLine name="Text model" model={comments} />
            <ModelLine name="Picture model" model={pictures} />
            <ModelLine name="Words in the picture" model={words} language={words.language} />
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

interface ModelLineProps {
  name: string
  model: LoadedModel
  /** BCP 47, of a model for one language. */
  language?: string
}

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language' })

function ModelLine({ name, model, language }: ModelLineProps) {
  return (
    <li className={styles['row']}>
      <div>
        <div>
          <b>{name}</b> <code className={styles['version']}>{model.model}</code>{' '}
          <Badge tone={COLOR[model.state]}>{humanize(model.state)}</Badge>
          {language !== undefined && <span className={styles['quiet']}> {LANGUAGES.of(language)}</span>}
        </div>
        <p className={styles['quiet']}>{model.reason}</p>
      </div>
    </li>
  )
}
