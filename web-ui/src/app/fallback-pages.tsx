import { StateView } from '@kinora/ui-kit/ui/state-view'
import { Link } from '@tanstack/react-router'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { Page } from '@/shared/ui/page'

const MISSING = 'This page is not in the reel'

export function MissingPage() {
  useTitle(MISSING)
  return (
    <Page>
      <StateView icon="film" title={MISSING} hint="The address may be mistyped, or it was removed." level={1}>
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
