import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { isApiError } from '@kinora/ui-kit/problem'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useModels } from '../api/list-models'
import { useTrainModel } from '../api/train-model'
import { ModelRow } from './model-row'

const TRAINABLE_ARM = 'tfidf'

/** The versions of the recommender, the live one marked; training and activation. */
export function RecommenderModels() {
  const train = useTrainModel()
  const query = useModels(train.submittedAt)
  const start = () => {
    train.mutate(TRAINABLE_ARM, {
      onSuccess: () => notifications.show({ message: 'Training has started. Its version appears here.', color: 'green' }),
      onError: (error) => {
        const message = isApiError(error) ? (error.detail ?? error.title) : 'Try again.'
        notifications.show({ title: 'Not started', message, color: 'red' })
      },
    })
  }
  return (
    <Card
      title="Recommender"
      aside={
        <Button size="xs" loading={train.isPending} onClick={start}>
          Train now
        </Button>
      }
    >
      <QueryView query={query}>
        {(models) =>
          models.length === 0 ? (
            <StatePanel title="No trained version yet">The feed falls back to popular and fresh videos.</StatePanel>
          ) : (
            <ul>
              {models.map((model) => (
                <ModelRow key={model.id} model={model} />
              ))}
            </ul>
          )
        }
      </QueryView>
    </Card>
  )
}
