import { useQueries } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { FeedItem } from '@/shared/api/types'
import { videoQuery } from '../api/video'

/** An item as it stands on the stage. */
export interface StagedItem extends FeedItem {
  /** The label that covers it; undefined once the viewer has uncovered it. */
  cover: string | undefined
}

function needsAddresses({ video }: FeedItem): boolean {
  // a video that video-service returned has them already
  return video.restrictions?.adultsOnly === true && !('state' in video)
}

interface Staged {
  items: StagedItem[]
  uncover: (videoId: string) => void
}

/**
 * The items with what moderation takes from them: a label covers a video until the viewer uncovers it, and the addresses of
 * a video for adults, which are personal and short-lived, come from video-service when it is next to the visible one.
 */
export function useStagedItems(items: FeedItem[], index: number): Staged {
  const [uncovered, setUncovered] = useState<ReadonlySet<string>>(new Set())
  const near = items.slice(Math.max(0, index - 1), index + 2).filter(needsAddresses)
  const addresses = useQueries({
    queries: near.map(({ video }) => videoQuery(video.id)),
    combine: (results) => results.map(({ data }) => data),
  })
  const staged = useMemo(() => {
    const known = new Map(addresses.flatMap((video) => (video === undefined ? [] : [[video.id, video] as const])))
    return items.map((item) => {
      const label = item.video.restrictions?.label?.text
      const video = needsAddresses(item) ? known.get(item.video.id) : item.video
      return {
        ...item,
        video: video ?? ({ ...item.video, playback: null } as FeedItem['video']),
        cover: uncovered.has(item.video.id) ? undefined : label,
      }
    })
  }, [items, addresses, uncovered])
  return { items: staged, uncover: (videoId) => setUncovered((before) => new Set(before).add(videoId)) }
}
