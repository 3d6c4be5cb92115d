import { formatScore } from '@kinora/ui-kit/format'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { Link } from '@tanstack/react-router'
import type { FeedItem, Reason } from '@/shared/api/types'
import { feedTexts } from '../texts'
import { TurnDownButton } from './turn-down-button'

/** The parts of the score from the feed; unranked feeds (latest, following) have no numbers. */
export function ReasonList({ item }: { item: FeedItem }) {
  const { reasons, score, recommendationId } = item
  const ranked = reasons.some((reason) => reason.weight > 0)
  const most = Math.max(score, ...reasons.map((reason) => reason.weight))
  return (
    <>
      <ul className="grid gap-4">
        {reasons.map((reason) => (
          <li key={reason.code + reason.text + (reason.videoId ?? '')} className="grid gap-1.5">
            <ReasonLine reason={reason} ranked={ranked} />
            {ranked && <Progress max={most} value={Math.max(0, reason.weight)} label={reason.text} />}
            {reason.matter != null && recommendationId !== '' && (
              <TurnDownButton recommendationId={recommendationId} matter={reason.matter} what={reason.text} />
            )}
          </li>
        ))}
      </ul>
      {ranked && reasons.length > 1 && (
        <p className="flex justify-between gap-4 font-semibold">
          <span>{feedTexts.score}</span>
          <span className="tabular-nums">{formatScore(score)}</span>
        </p>
      )}
    </>
  )
}

function ReasonLine({ reason, ranked }: { reason: Reason; ranked: boolean }) {
  return (
    <span className="flex justify-between gap-4 font-medium">
      {reason.videoId ? (
        <Link to="/v/$id" params={{ id: reason.videoId }} className="underline">
          {reason.text}
        </Link>
      ) : (
        <span>{reason.text}</span>
      )}
      {ranked && <span className="tabular-nums text-muted">{formatScore(reason.weight)}</span>}
    </span>
  )
}
