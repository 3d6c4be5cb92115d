import { Button } from '@/shared/ui/button'
import { ErrorView, Spinner, StateView } from '@/shared/ui/state-view'
import { feedTexts } from '../texts'

interface FeedTailProps {
  loading: boolean
  error: Error | null
  onRetry: () => void
  onRefresh: () => void
}

/** What comes after the last video: more, a failure, or the end. */
export function FeedTail({ loading, error, onRetry, onRefresh }: FeedTailProps) {
  return (
    <div className="snap-page grid place-items-center">
      {error !== null && <ErrorView error={error} onRetry={onRetry} />}
      {error === null && loading && <Spinner />}
      {error === null && !loading && (
        <StateView icon="check" title={feedTexts.endTitle} hint={feedTexts.endHint}>
          <Button look="primary" onClick={onRefresh}>
            {feedTexts.refresh}
          </Button>
        </StateView>
      )}
    </div>
  )
}
