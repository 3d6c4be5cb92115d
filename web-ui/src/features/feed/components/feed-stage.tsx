import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { FeedItem } from '@/shared/api/types'
import { useMedia, WIDE } from '@/shared/hooks/use-media'
import { usePlayerPool } from '@/shared/player/hooks/use-player-pool'
import type { PoolItem } from '@/shared/player/pool/player-pool'
import { useEngagements } from '../hooks/use-engagements'
import { useSnapList } from '../hooks/use-snap-list'
import { useStagedItems, type StagedItem } from '../hooks/use-staged-items'
import type { FeedParts } from '../parts'
import { feedTexts } from '../texts'
import { FeedArticle } from './feed-article'
import { FeedKeys } from './feed-keys'
import { SidePanel } from './side-panel'
import { StepButtons } from './step-buttons'

interface FeedStageProps {
  items: FeedItem[]
  busy: boolean
  onNearEnd: () => void
  /** The last page of the scroller: end, loading or error. */
  tail: ReactNode
  /** Opens the comments over the first video if there is no room beside it. */
  withComments?: boolean
  parts: FeedParts
}

const NEAR_END = 3

/** Nothing of a covered video is loaded; while it is the visible one, nothing plays. */
function poolItems(items: StagedItem[], index: number): PoolItem[] {
  if (items[index] === undefined || items[index].cover !== undefined || items[index].video.playback === null) return []
  return [items[index], items[index + 1], items[index - 1]].flatMap((item) =>
    item?.video.playback && item.cover === undefined ? [{ key: item.video.id, url: item.video.playback.hlsUrl }] : [],
  )
}

export function FeedStage({ items: given, busy, onNearEnd, tail, withComments = false, parts }: FeedStageProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const pool = usePlayerPool()
  const wide = useMedia(WIDE)
  const { index, step } = useSnapList(scroller)
  const { items, uncover } = useStagedItems(given, index)
  const [drawer, setDrawer] = useState(withComments && !wide)
  const active = items[index]
  const last = items.at(-1)
  const shown = useMemo(
    () => active && { video: active.video, recommendationId: active.recommendationId === '' ? null : active.recommendationId },
    [active],
  )
  useEngagements(pool, shown)
  useEffect(() => pool.show(poolItems(items, index)), [pool, items, index])
  useEffect(() => {
    if (index >= items.length - NEAR_END) onNearEnd()
  }, [index, items.length, onNearEnd])

  const openComments = () => {
    if (active === undefined) return
    if (wide) parts.focusComposer()
    else setDrawer(true)
  }
  return (
    <div className="feed-layout">
      <div className="feed-column">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scroller must be reachable by keyboard */}
        <div ref={scroller} role="group" aria-label={feedTexts.scroller} tabIndex={0} className="feed-scroller">
          <div role="feed" aria-label={feedTexts.feed} aria-busy={busy} className="feed-list">
            {items.map((item, position) => (
              <FeedArticle
                key={item.video.id}
                item={item}
                position={position + 1}
                distance={Math.abs(position - index)}
                pool={pool}
                onComments={openComments}
                onUncover={uncover}
              />
            ))}
          </div>
          {tail}
        </div>
        <StepButtons step={step} atStart={index === 0} atEnd={index >= items.length} />
      </div>
      {wide && active !== undefined && <SidePanel video={active.video} parts={parts} />}
      {last !== undefined && (
        <FeedKeys item={active ?? last} shown={active !== undefined} pool={pool} step={step} openComments={openComments} />
      )}
      {drawer && active !== undefined && (
        <Dialog title={feedTexts.comments} kind="sheet" onClose={() => setDrawer(false)}>
          {parts.comments(active.video.id, active.video.restrictions?.commentsOff === true)}
        </Dialog>
      )}
    </div>
  )
}
