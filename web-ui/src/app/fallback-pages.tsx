import { StateView } from '@kinora/ui-kit/ui/state-view'
import { Link } from '@tanstack/react-router'
import { ErrorView } from '@/shared/ui/error-view'
import { Page } from '@/shared/ui/page'

export function MissingPage() {
  return (
    <Page>
      <h1 className="sr-only">Not found</h1>
      <StateView icon="film" title="This page is not in the reel" hint="The address may be mistyped, or it was removed.">
        <Link to="/" className="font-semibold text-accent underline underline-offset-4">
          Back to the feed
        </Link>
      </StateView>
    </Page>
  )
}

export function CrashPage({ error, reset }: { error: unknown; reset: () => void }) {
  return (
    <Page>
      <ErrorView error={error} onRetry={reset} />
    </Page>
  )
}
