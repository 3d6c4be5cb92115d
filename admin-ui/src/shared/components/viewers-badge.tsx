import { Badge } from '@kinora/ui-kit/ui/badge'
import { useOthersAt } from '@/shared/moderation/presences'

/** Who else has a case open; nothing if nobody has. */
export function ViewersBadge({ caseId }: { caseId: string }) {
  const [first, ...more] = useOthersAt(caseId)
  if (first === undefined) return null
  const names = [first, ...more].map(({ handle }) => `@${handle}`).join(', ')
  return (
    <span title={names}>
      <Badge tone="info">
        {more.length === 0 ? `@${first.handle} is looking` : `@${first.handle} and ${String(more.length)} more are looking`}
      </Badge>
    </span>
  )
}
