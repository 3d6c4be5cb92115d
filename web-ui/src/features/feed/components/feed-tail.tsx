import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { ErrorView } from '@/shared/ui/error-view'
import { feedTexts } from '../texts'

interface FeedTailProps {
  loading: boolean
  error: Error | null
  onRetry: () => void
  onRefresh: () => void
}

/** The page after the last video: loading, a failure, or the end. */
export function FeedTail({ loading, error, onRetry, onRefresh }: FeedTailProps) {
  return (
    <div className="snap-page feed-message">
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
