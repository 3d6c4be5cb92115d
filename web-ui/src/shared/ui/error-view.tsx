import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { StateView } from '@kinora/ui-kit/ui/state-view'
import { Link } from '@tanstack/react-router'
import { errorText, isMissing } from '@/shared/lib/error-text'

interface ErrorViewProps {
  error: unknown
  onRetry?: () => void
  /** 1 if the failure is the only content of the page. */
  level?: 1 | 2
  /** The failed request was made for the URL of the page. */
  byAddress?: boolean
}

export function ErrorView({ error, onRetry, level = 2, byAddress = false }: ErrorViewProps) {
  const text = errorText(error, { byAddress })
  const missing = byAddress && isMissing(error)
  return (
    <StateView icon="warning" title={text.title} hint={text.hint} role="alert" level={level}>
      {missing && (
        <Link to="/" className={buttonClass('primary')}>
          Back to the feed
        </Link>
      )}
      {!missing && onRetry !== undefined && (
        <Button look="primary" onClick={onRetry}>
          Try again
        </Button>
      )}
    </StateView>
  )
}
