import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { isApiError } from '@kinora/ui-kit/problem'
import { Card } from '@/shared/components/page'
import { QueryView } from '@/shared/components/query-view'
import { StatePanel } from '@/shared/components/state-panel'
import { useTraining } from '../api/get-training'
import { useModels } from '../api/list-models'
import { useTrainModel } from '../api/train-model'
import { ModelDiff } from './model-diff'
import { ModelRow } from './model-row'
import { TrainingState } from './training-state'

const TRAINABLE_ARM = 'HYBRID'

/** The recommendation models, with the live one marked; training and activation. */
export function RecommenderModels() {
  const train = useTrainModel()
  const training = useTraining(train.submittedAt).data?.running === true
  const query = useModels(training, train.submittedAt)
  const start = () => {
    train.mutate(TRAINABLE_ARM, {
      onSuccess: () => toast('Training has started. Its version appears here.', { tone: 'good' }),
      onError: (error) => {
        const message = isApiError(error) ? (error.detail ?? error.title) : 'Try again.'
        toast(`Not started. ${message}`, { tone: 'bad' })
      },
    })
  }
  return (
    <>
      <Card
        title="Recommender"
        aside={
          <Button look="primary" size="small" busy={train.isPending || training} onClick={start}>
            Train now
          </Button>
        }
      >
        <TrainingState startedAt={train.submittedAt} />
        <QueryView query={query}>
          {(models) =>
            models.length === 0 ? (
              <StatePanel title="No trained version yet">The feed falls back to popular and fresh videos.</StatePanel>
            ) : (
              <ul>
                {models.map((model) => (
                  <ModelRow key={model.id} model={model} live={models.find(({ state }) => state === 'LIVE') ?? null} />
                ))}
              </ul>
            )
          }
        </QueryView>
      </Card>
      {query.data !== undefined && query.data.length > 1 && <ModelDiff models={query.data} />}
    </>
  )
}
