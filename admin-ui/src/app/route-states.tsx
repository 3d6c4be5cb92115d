import { Button } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import { StatePanel } from '@/shared/components/state-panel'

export function NotFound() {
  return (
    <StatePanel title="There is no such page" level={1} action={<Link to="/">Go to the start</Link>}>
      The address may be old or mistyped.
    </StatePanel>
  )
}

/** The fallback for a view that threw an error. */
export function RouteError() {
  const reload = (
    <Button onClick={() => location.reload()}>
      Reload
    </Button>
  )
  return (
    <StatePanel title="This view has failed" role="alert" level={1} action={reload}>
      Nothing was sent. Reload to go on.
    </StatePanel>
  )
}
