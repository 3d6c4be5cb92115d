import { StateView } from '@kinora/ui-kit/ui/state-view'
import { Link } from '@tanstack/react-router'
import { ErrorView } from '@/shared/ui/error-view'
import { Page } from '@/shared/ui/page'

export function MissingPage() {
  return (
    <Page>
      <StateView icon="film" title="This page is not in the reel" hint="The address may be mistyped, or it was removed." level={1}>
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
      <ErrorView error={error} onRetry={reset} level={1} />
    </Page>
  )
}
