import { formatDateTime } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import type { Video } from '@/shared/api/types'
import { useRetryVideo } from '../api/own-video'
import { studioTexts } from '../texts'
import { VideoDecision } from './video-decision'

function Failure({ video }: { video: Video }) {
  const retry = useRetryVideo(video.id)
  if (video.failure === null) return null
  return (
    <Note tone="bad" kind="block">
      <h2 className="font-display text-lg font-bold">{studioTexts.failedTitle}</h2>
      <p>{video.failure.detail}</p>
      {video.failure.retryable && (
        <Button look="primary" className="justify-self-start" busy={retry.isPending} onClick={() => retry.mutate()}>
          {studioTexts.retry}
        </Button>
      )}
    </Note>
  )
}

function publishedText({ visibility, publishAt }: Video): string {
  if (visibility === 'SCHEDULED' && publishAt !== null) return studioTexts.scheduledHint(formatDateTime(publishAt))
  if (visibility === 'PRIVATE') return studioTexts.privateHint
  return visibility === 'UNLISTED' ? studioTexts.unlistedHint : studioTexts.publishedHint
}

interface OutcomeNoteProps {
  video: Video
  /** Plays the video from this position; without it there is no player. */
  onSeek?: ((positionMs: number) => void) | undefined
}

function Outcome({ video }: { video: Video }) {
  if (video.state === 'FAILED') return <Failure video={video} />
  if (video.state === 'IN_REVIEW') return <Note tone="warn" kind="block">{studioTexts.reviewHint}</Note>
  // the statement about a restriction says who can see it
  if (video.state === 'PUBLISHED' && video.moderation?.outcome !== 'RESTRICTED') return <Note tone="good" kind="block">{publishedText(video)}</Note>
  return null
}

/** Explains the outcome, if it needs an explanation. */
export function OutcomeNote({ video, onSeek }: OutcomeNoteProps) {
  const decided = video.moderation !== null || video.state === 'REJECTED' || video.state === 'TAKEN_DOWN'
  return (
    <>
      <Outcome video={video} />
      {decided && <VideoDecision video={video} onSeek={onSeek} />}
    </>
  )
}
