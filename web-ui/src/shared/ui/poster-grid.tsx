import './poster-grid.css'
import { formatCompact, formatDuration } from '@kinora/ui-kit/format'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Link } from '@tanstack/react-router'
import { ageTexts } from '@/shared/age/texts'
import { blurhashOf, isCovered, type VideoSummary } from '@/shared/api/types'
import { Poster } from './poster'

interface PosterGridProps {
  videos: VideoSummary[]
  /** Also shows the creator of each video (search). */
  withOwner?: boolean
}

/** A grid of posters that link to their videos. */
export function PosterGrid({ videos, withOwner = false }: PosterGridProps) {
  return (
    <ul className="poster-grid">
      {videos.map((video) => (
        <li key={video.id}>
          <Link to="/v/$id" params={{ id: video.id }} className="poster-card">
            {isCovered(video) && (
              <span className="poster-card-cover">
                <b aria-hidden="true">{ageTexts.card}</b>
                <span className="sr-only">{ageTexts.cardHint}</span>
              </span>
            )}
            {video.playback !== null && <Poster src={video.playback.posterUrl} blurhash={blurhashOf(video)} lazy />}
            <span className="poster-card-time">{formatDuration(video.durationMs)}</span>
            <span className="poster-card-text">
              <span className="line-clamp-2 font-semibold leading-snug">{video.title}</span>
              <span className="flex items-center gap-1.5 text-sm">
                {withOwner && <span className="truncate">@{video.owner.handle}</span>}
                <span className="flex shrink-0 items-center gap-1">
                  <Icon name="heart" size={14} filled />
                  {formatCompact(video.counts.likes)}
                  <span className="sr-only">likes</span>
                </span>
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
