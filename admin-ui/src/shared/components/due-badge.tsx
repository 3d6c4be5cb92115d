import { formatDateTime, formatRelative } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { useNow } from '@/shared/hooks/use-now'

const SOON_MS = 60 * 60_000

/** By when somebody should have decided; overdue cases stand out. */
export function DueBadge({ dueAt }: { dueAt: string }) {
  const now = useNow(30_000)
  const left = Date.parse(dueAt) - now
  const tone = left <= 0 ? 'bad' : left < SOON_MS ? 'warn' : 'plain'
  return (
    <Badge tone={tone} title={formatDateTime(dueAt)}>
      {left <= 0 ? 'Overdue, due' : 'Due'} {formatRelative(dueAt, now)}
    </Badge>
  )
}
