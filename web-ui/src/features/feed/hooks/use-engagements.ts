import { useEffect, useState } from 'react'
import { useSession } from '@/shared/session/session'
import type { PlayerPool } from '@/shared/player/pool/player-pool'
import type { VideoSummary } from '@/shared/api/types'
import { sendEngagements } from '../api/engagements'
import { EngagementQueue } from '../engagement/engagement-queue'
import { WatchTracker } from '../engagement/watch-tracker'

/** One queue for the whole app, so that leaving the feed for a profile does not lose events. */
const queue = new EngagementQueue(sendEngagements)

interface Shown {
  video: VideoSummary
  recommendationId: string | null
}

/** Reports playback of the visible video, for signed-in viewers only. */
export function useEngagements(pool: PlayerPool, shown: Shown | undefined): void {
  const signedIn = useSession().account !== null
  const [tracker] = useState(
    () =>
      new WatchTracker((type, watched, watchedMs) =>
        queue.add({
          type,
          videoId: watched.videoId,
          watchedMs,
          durationMs: watched.durationMs,
          recommendationId: watched.recommendationId,
        }),
      ),
  )
  useEffect(() => {
    if (!signedIn || shown === undefined) return
    const { video, recommendationId } = shown
    tracker.show({ videoId: video.id, recommendationId, durationMs: video.durationMs })
  }, [tracker, signedIn, shown])
  useEffect(() => {
    if (!signedIn) return queue.clear()
    const unsubscribe = pool.subscribe(() => tracker.observe(pool.state()))
    const onLeave = () => queue.flushOnLeave()
    window.addEventListener('pagehide', onLeave)
    return () => {
      unsubscribe()
      tracker.leave()
      void queue.flush()
      window.removeEventListener('pagehide', onLeave)
    }
  }, [pool, tracker, signedIn])
}

/** Reports a single action (share) outside the player. */
export function reportShare(video: VideoSummary, recommendationId: string | null): void {
  queue.add({ type: 'SHARE', videoId: video.id, watchedMs: 0, durationMs: video.durationMs, recommendationId })
}
