import { formatCount, formatDate } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Link } from '@tanstack/react-router'
import type { VideoSummary } from '@/shared/api/types'
import { LinkedText } from '@/shared/ui/linked-text'
import type { FeedParts } from '../parts'

/** Beside the stage on wide screens: creator, description and comments. */
export function SidePanel({ video, parts }: { video: VideoSummary; parts: FeedParts }) {
  const { owner } = video
  return (
    <aside aria-label="About this video" className="side-panel">
      <div className="grid gap-4 border-b border-line p-5">
        <div className="flex items-center gap-3">
          <Link to="/@{$handle}" params={{ handle: owner.handle }} className="flex min-w-0 flex-1 items-center gap-3">
            <Avatar handle={owner.handle} name={owner.displayName} className="size-11 text-lg" />
            <span className="grid min-w-0">
              <span className="truncate font-bold">{owner.displayName}</span>
              <span className="truncate text-sm text-muted">@{owner.handle}</span>
            </span>
          </Link>
          {parts.follow(owner)}
        </div>
        <div className="grid gap-1.5">
          <p className="font-display text-lg font-bold leading-snug">{video.title}</p>
          {video.description !== '' && (
            <p dir="auto" className="line-clamp-4 whitespace-pre-wrap wrap-anywhere text-muted">
              <LinkedText text={video.description} />
            </p>
          )}
        </div>
        <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-muted">
          <span>{formatCount(video.counts.views, 'view')}</span>
          {video.publishedAt !== null && <span>{formatDate(video.publishedAt)}</span>}
          {video.category !== null && (
            <Link to="/search" search={{ category: video.category }}>
              <Badge tone="accent">{video.category}</Badge>
            </Link>
          )}
        </p>
      </div>
      {parts.comments(video.id, video.restrictions?.commentsOff === true)}
    </aside>
  )
}
