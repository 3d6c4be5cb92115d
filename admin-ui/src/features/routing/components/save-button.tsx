import { Button } from '@kinora/ui-kit/ui/button'
import { toast } from '@kinora/ui-kit/ui/toasts'
import { routingRefusal, useChangeRouting, type RoutingRules } from '../api/routing'

interface SaveButtonProps {
  version: number
  draft: RoutingRules
  disabled: boolean
}

/** Puts the rules in force, as the version after the one that was seen. */
export function SaveButton({ version, draft, disabled }: SaveButtonProps) {
  const save = useChangeRouting()
  const put = () =>
    save.mutate(
      { rules: draft, seen: version },
      {
        onSuccess: (routing) => toast(`Version ${String(routing.version)} is in force for cases that come from now on.`, { tone: 'good' }),
        onError: (error) => toast(`Not changed. ${routingRefusal(error)}`, { tone: 'bad', shownMs: 10_000 }),
      },
    )
  return (
    <Button look="primary" disabled={disabled} busy={save.isPending} onClick={put}>
      Put in force
    </Button>
  )
}
