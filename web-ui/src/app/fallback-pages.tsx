import { Link } from '@tanstack/react-router'
import { ErrorView, StateView } from '@/shared/ui/state-view'

export function MissingPage() {
  return (
    <div className="page">
      <h1 className="sr-only">Not found</h1>
      <StateView icon="film" title="This page is not in the reel" hint="The address may be mistyped, or it was removed.">
        <Link to="/" className="font-semibold text-accent underline underline-offset-4">
          Back to the feed
        </Link>
      </StateView>
    </div>
  )
}

export function CrashPage({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <div className="page">
      <ErrorView error={error} onRetry={reset} />
    </div>
  )
}
