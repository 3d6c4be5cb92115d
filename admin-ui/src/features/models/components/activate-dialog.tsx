import { isApiError } from '@kinora/ui-kit/problem'
import { ConfirmDialog } from '@kinora/ui-kit/ui/dialog'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { useActivateModel } from '../api/activate-model'
import type { RecommenderModel } from '../api/list-models'
import { versionName } from '../hooks/model-figures'

interface ActivateDialogProps {
  model: RecommenderModel
  /** Whether it is older than the live one. */
  back: boolean
  onClose: () => void
}

/** Asks before another version ranks the feeds. */
export function ActivateDialog({ model, back, onClose }: ActivateDialogProps) {
  const activate = useActivateModel()
  const start = () => {
    activate.mutate(model.id, {
      onSuccess: () => {
        toast('This version is live now.', { tone: 'good' })
        onClose()
      },
      onError: (error) => {
        const message = isApiError(error) ? (error.detail ?? error.title) : 'Try again.'
        toast(`Not activated. ${message}`, { tone: 'bad' })
      },
    })
  }
  return (
    <ConfirmDialog
      title={`${back ? 'Roll back to' : 'Activate'} ${versionName(model)}?`}
      confirm={back ? 'Roll back' : 'Activate'}
      cancel="Leave it"
      look={model.passed === false ? 'danger' : 'primary'}
      busy={activate.isPending}
      onConfirm={start}
      onClose={onClose}
    >
      {model.passed === false
        ? `It did not pass the gate: ${model.reason} All feeds are ranked by it within a few seconds.`
        : 'All feeds are ranked by it within a few seconds. The present version stays in this list.'}
    </ConfirmDialog>
  )
}
