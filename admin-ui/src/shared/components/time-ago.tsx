import { formatDateTime, formatRelative } from '@kinora/ui-kit/format'
import { useNow } from '@/shared/hooks/use-now'

/** "5 min. ago", with the full date as its title; updated regularly. */
export function TimeAgo({ at }: { at: string }) {
  const now = useNow(30_000)
  return (
    <time dateTime={at} title={formatDateTime(at)}>
      {formatRelative(at, now)}
    </time>
  )
}
