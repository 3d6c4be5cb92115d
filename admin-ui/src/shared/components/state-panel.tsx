import { isApiError } from '@kinora/ui-kit/problem'
import { Button } from '@kinora/ui-kit/ui/button'
import { StateView } from '@kinora/ui-kit/ui/state-view'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface StatePanelProps {
  title: string
  children?: ReactNode
  action?: ReactNode
  role?: 'alert' | 'status'
  level?: 1 | 2
}

/** A block in place of the content: empty, denied, failed. On level 1 it is the whole page. */
export function StatePanel({ title, children, action, role = 'status', level = 2 }: StatePanelProps) {
  return (
    <>
      {level === 1 && <title>{`${title} · Kinora Console`}</title>}
      <StateView title={title} hint={children} role={role} level={level}>
        {action}
      </StateView>
    </>
  )
}

interface Explanation {
  title: string
  text: string
}

const EXPLANATIONS: Record<string, Explanation> = {
  FORBIDDEN: { title: 'Not allowed', text: 'Your account does not have the role that this page needs.' },
  UNAUTHENTICATED: { title: 'Your session has ended', text: 'Reload the page and sign in again.' },
  NOT_FOUND: { title: 'Not found', text: 'It may have been removed, or the address is wrong.' },
  NETWORK: { title: 'No connection', text: 'The console cannot reach the server. It keeps trying.' },
  RATE_LIMITED: { title: 'Too many requests', text: 'Please wait a moment and try again.' },
  UPSTREAM_UNAVAILABLE: { title: 'This service is not answering', text: 'It may be restarting. Try again shortly.' },
}

function explain(error: unknown): Explanation {
  if (!isApiError(error)) return { title: 'Something went wrong', text: 'Reload the page to go on.' }
  const known = EXPLANATIONS[error.code]
  if (known !== undefined) return known
  const trace = error.traceId === undefined ? '' : ` (trace ${error.traceId})`
  return { title: error.title, text: `${error.detail ?? error.code}${trace}` }
}

/** The text of a failed query by problem code, with a retry button if that can help. */
export function ErrorState({ error, onRetry, level = 2 }: { error: unknown; onRetry?: () => void; level?: 1 | 2 }) {
  const { title, text } = explain(error)
  const canRetry = onRetry !== undefined && !isApiError(error, 'FORBIDDEN') && !isApiError(error, 'NOT_FOUND')
  const retry = canRetry ? (
    <Button size="small" onClick={onRetry}>
      Try again
    </Button>
  ) : level === 1 ? (
    <Link to="/">Go to the start</Link>
  ) : undefined
  return (
    <StatePanel title={title} role="alert" action={retry} level={level}>
      {text}
    </StatePanel>
  )
}
