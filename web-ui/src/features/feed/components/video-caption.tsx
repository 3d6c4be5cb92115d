import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { VideoSummary } from '@/shared/api/types'
import { splitHashtags } from '@/shared/lib/hashtags'
import { LinkedText } from '@/shared/ui/linked-text'

const MAX_TAGS = 5

interface VideoCaptionProps {
  video: VideoSummary
  headingId: string
  /** The captions; they are above the rest, so nothing covers them. */
  children?: ReactNode
}

/** Creator and description, over the picture. */
export function VideoCaption({ video, headingId, children }: VideoCaptionProps) {
  const { owner } = video
  const written = new Set(splitHashtags(video.description).map(({ tag }) => tag?.toLowerCase()))
  const tags = video.hashtags.filter((tag) => !written.has(tag.toLowerCase())).slice(0, MAX_TAGS)
  return (
    <div className="caption">
      {children}
      <Link to="/@{$handle}" params={{ handle: owner.handle }} className="caption-author">
        <Avatar handle={owner.handle} name={owner.displayName} className="size-9 text-base" />
        <span className="font-bold">@{owner.handle}</span>
      </Link>
      <h2 id={headingId} className="caption-title">
        {video.title}
      </h2>
      {video.description !== '' && (
        <p dir="auto" className="caption-words">
          <LinkedText text={video.description} linkClass="caption-tag" />
        </p>
      )}
      {tags.length > 0 && (
        <p className="flex flex-wrap gap-x-2 text-[0.95rem]">
          {tags.map((tag) => (
            <Link key={tag} to="/search" search={{ q: `#${tag}` }} className="caption-tag">
              #{tag}
            </Link>
          ))}
        </p>
      )}
    </div>
  )
}
