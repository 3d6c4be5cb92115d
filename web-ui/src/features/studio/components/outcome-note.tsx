import { formatDateTime } from '@kinora/ui-kit/format'
import { Note } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import type { Video } from '@/shared/api/types'
import { useRetryVideo } from '../api/own-video'
import { reasonTexts, studioTexts } from '../texts'

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

function Decision({ video }: { video: Video }) {
  const { moderation } = video
  const reason = moderation === null ? undefined : reasonTexts[moderation.reasonCode]
  const title = video.state === 'TAKEN_DOWN' ? studioTexts.takenDownTitle : studioTexts.rejectedTitle
  return (
    <Note tone="bad" kind="block">
      <h2 className="font-display text-lg font-bold">{title}</h2>
      {moderation !== null && (
        <>
          <p>
            {reason !== undefined && <b>{reason}.</b>} {moderation.statement}
          </p>
          <p className="text-sm">
            {moderation.automated ? studioTexts.automated : studioTexts.human} · {formatDateTime(moderation.decidedAt)}
          </p>
        </>
      )}
    </Note>
  )
}

function publishedText({ visibility, publishAt }: Video): string {
  if (visibility === 'SCHEDULED' && publishAt !== null) return studioTexts.scheduledHint(formatDateTime(publishAt))
  if (visibility === 'PRIVATE') return studioTexts.privateHint
  return visibility === 'UNLISTED' ? studioTexts.unlistedHint : studioTexts.publishedHint
}

/** Explains the outcome, if it needs an explanation. */
export function OutcomeNote({ video }: { video: Video }) {
  if (video.state === 'FAILED') return <Failure video={video} />
  if (video.state === 'REJECTED' || video.state === 'TAKEN_DOWN') return <Decision video={video} />
  if (video.state === 'IN_REVIEW') return <Note tone="warn" kind="block">{studioTexts.reviewHint}</Note>
  if (video.state === 'PUBLISHED') return <Note tone="good" kind="block">{publishedText(video)}</Note>
  return null
}
