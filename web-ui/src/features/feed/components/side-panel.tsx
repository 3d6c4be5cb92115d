import { formatCount, formatDate } from '@kinora/ui-kit/format'
import { Link } from '@tanstack/react-router'
import { CommentsPanel } from '@/features/comments/components/comments-panel'
import { FollowButton } from '@/features/profile/components/follow-button'
import type { VideoSummary } from '@/shared/api/types'
import { Avatar } from '@/shared/ui/avatar'
import { LinkedText } from '@/shared/ui/linked-text'

/** Beside the stage on wide screens: who made it, what it is, and the conversation. */
export function SidePanel({ video }: { video: VideoSummary }) {
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
          <FollowButton handle={owner.handle} ownerId={owner.id} />
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
          {video.category !== null && <span className="chip">{video.category}</span>}
        </p>
      </div>
      <CommentsPanel key={video.id} videoId={video.id} />
    </aside>
  )
}
