import { memo, useCallback, useId, useState } from 'react'
import { blurhashOf } from '@/shared/api/types'
import { CaptionCues } from '@/shared/player/components/caption-cues'
import { PlayerOverlay } from '@/shared/player/components/player-overlay'
import { TapArea } from '@/shared/player/components/tap-area'
import { useCaptions } from '@/shared/player/hooks/use-captions'
import type { PlayerPool } from '@/shared/player/pool/player-pool'
import { storyboardUrl } from '@/shared/player/storyboard/storyboard-url'
import { Poster } from '@/shared/ui/poster'
import type { StagedItem } from '../hooks/use-staged-items'
import { useVideoActs } from '../hooks/use-video-acts'
import { ActionRail } from './action-rail'
import { LabelCover } from './label-cover'
import { LikeBurst } from './like-burst'
import { VideoCaption } from './video-caption'
import { WhyDialog } from './why-dialog'

interface FeedArticleProps {
  item: StagedItem
  position: number
  /** Distance to the visible video: 0 plays, 1 shows its poster, more is an empty page of equal height. */
  distance: number
  pool: PlayerPool
  onComments: () => void
  onUncover: (videoId: string) => void
}

export const FeedArticle = memo(function FeedArticle({ item, position, distance, pool, onComments, onUncover }: FeedArticleProps) {
  const { video, cover } = item
  const heading = useId()
  const active = distance === 0
  const plays = active && cover === undefined
  const acts = useVideoActs(item, active)
  const captions = useCaptions(pool, video.playback?.captions)
  const [showWhy, setShowWhy] = useState(false)
  const [bursts, setBursts] = useState(0)
  const slot = useCallback((element: HTMLElement | null) => pool.placeSlot(video.id, element), [pool, video.id])
  const doubleTap = () => {
    setBursts((count) => count + 1)
    acts.likeOnly()
  }
  return (
    <article aria-labelledby={heading} aria-posinset={position} aria-setsize={-1} className="snap-page" inert={!active}>
      {distance <= 1 && (
        <div className="stage-row">
          <div className="stage">
            <div className="slot" ref={slot}>
              {video.playback !== null && cover === undefined && (
                <>
                  <img className="backdrop" src={video.playback.posterUrl} alt="" decoding="async" />
                  <Poster src={video.playback.posterUrl} blurhash={blurhashOf(video)} />
                </>
              )}
            </div>
            {plays && <TapArea pool={pool} onDoubleTap={doubleTap} />}
            {cover !== undefined && <LabelCover text={cover} active={active} onUncover={() => onUncover(video.id)} />}
            <LikeBurst count={bursts} />
            <div className="stage-shade" />
            <VideoCaption video={video} headingId={heading}>
              {plays && captions.shown !== undefined && (
                <CaptionCues pool={pool} videoId={video.id} track={captions.shown} />
              )}
            </VideoCaption>
            {plays && <PlayerOverlay pool={pool} captions={captions} storyboardUrl={storyboardUrl(video.playback)} />}
          </div>
          <ActionRail
            acts={acts}
            onComments={onComments}
            onWhy={item.reasons.length > 0 ? () => setShowWhy(true) : undefined}
          />
        </div>
      )}
      {distance > 1 && <h2 id={heading} className="sr-only">{video.title}</h2>}
      {showWhy && <WhyDialog item={item} acts={acts} onClose={() => setShowWhy(false)} />}
    </article>
  )
})
