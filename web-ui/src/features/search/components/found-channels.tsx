import { formatCount } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Button } from '@kinora/ui-kit/ui/button'
import { Link } from '@tanstack/react-router'
import type { FoundChannel } from '@/shared/api/types'
import { searchTexts } from '../texts'

interface FoundChannelsProps {
  channels: FoundChannel[]
  /** Shows further ones; absent where these are all. */
  onMore?: (() => void) | undefined
  busy: boolean
}

/** The creators that a search found; each leads to its page. */
export function FoundChannels({ channels, onMore, busy }: FoundChannelsProps) {
  return (
    <section className="grid gap-3">
      <h2 className="font-display text-xl font-bold">{searchTexts.channels}</h2>
      <ul className="found-channels">
        {channels.map(({ id, handle, displayName, videos, followers }) => (
          <li key={id}>
            <Link to="/@{$handle}" params={{ handle }} className="found-channel">
              <Avatar handle={handle} name={displayName} className="size-12 text-xl" />
              <span className="grid min-w-0">
                <span className="truncate font-semibold">{displayName}</span>
                <span className="truncate text-sm text-muted">@{handle}</span>
                <span className="text-sm text-muted">
                  {formatCount(followers, 'follower')} · {formatCount(videos, 'video')}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {onMore !== undefined && (
        <Button className="mx-auto" busy={busy} onClick={onMore}>
          {searchTexts.moreChannels}
        </Button>
      )}
    </section>
  )
}
