import { Note } from '@kinora/ui-kit/ui/badge'
import type { ModerationCase } from '@/shared/api/types'
import { TimeAgo } from '@/shared/components/time-ago'

/** Says that nobody sees the content until this case is decided. */
export function HoldNote({ item }: { item: ModerationCase }) {
  if (item.heldAt === null) return null
  return (
    <Note tone="warn" kind="block" role="status">
      <p>
        <b>Held back</b> since <TimeAgo at={item.heldAt} />. Nobody sees it until somebody decides; its owner was told that it
        is under review.
      </p>
    </Note>
  )
}
