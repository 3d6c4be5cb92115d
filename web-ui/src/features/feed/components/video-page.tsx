import './feed.css'
import { StateView } from '@kinora/ui-kit/ui/state-view'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { AgeGate } from '@/shared/age/components/age-gate'
import type { FeedItem, Video } from '@/shared/api/types'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { videoQuery } from '../api/video'
import type { FeedParts } from '../parts'
import { FeedSkeleton } from './feed-skeleton'
import { FeedStage } from './feed-stage'
import { VideoTail } from './video-tail'

const noMore = () => undefined

function asItem(video: Video): FeedItem {
  return { recommendationId: '', source: 'LATEST', score: 0, reasons: [], video }
}

interface VideoPageProps {
  id: string
  withComments?: boolean
  parts: FeedParts
}

/** One video by its URL, optionally with its comments open. */
export function VideoPage({ id, withComments = false, parts }: VideoPageProps) {
  const query = useQuery(videoQuery(id))
  const { data: video } = query
  const items = useMemo(() => (video?.playback ? [asItem(video)] : []), [video])
  const covered = video?.restrictions?.confirmationRequired === true
  useTitle(video?.title)
  return (
    <div className="feed-page">
      <h1 className="sr-only">{video?.title ?? 'Video'}</h1>
      {query.isPending && <FeedSkeleton />}
      {query.isError && (
        <div className="feed-message">
          <ErrorView error={query.error} onRetry={() => void query.refetch()} byAddress />
        </div>
      )}
      {covered && (
        <div className="feed-message">
          <AgeGate />
        </div>
      )}
      {video !== undefined && !covered && items.length === 0 && (
        <div className="feed-message">
          <StateView icon="clock" title="Not ready yet" hint="This video is still being prepared. Look again in a moment." />
        </div>
      )}
      {items.length > 0 && (
        <FeedStage
          items={items}
          busy={false}
          onNearEnd={noMore}
          tail={<VideoTail owner={items[0]?.video.owner} />}
          withComments={withComments}
          parts={parts}
        />
      )}
    </div>
  )
}
