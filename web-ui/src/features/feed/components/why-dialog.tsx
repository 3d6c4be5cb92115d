import { formatScore } from '@kinora/ui-kit/format'
import { Badge } from '@kinora/ui-kit/ui/badge'
import { Button } from '@kinora/ui-kit/ui/button'
import { Dialog } from '@kinora/ui-kit/ui/dialog'
import { Progress } from '@kinora/ui-kit/ui/progress'
import { Link } from '@tanstack/react-router'
import type { FeedItem, Reason } from '@/shared/api/types'
import { blockingTexts } from '@/shared/blocking/texts'
import type { VideoActs } from '../hooks/use-video-acts'
import { feedTexts, sourceTexts } from '../texts'

interface WhyDialogProps {
  item: FeedItem
  acts: VideoActs
  onClose: () => void
}

/** The reasons of the recommendation with their weights, and the ways to refuse it. */
export function WhyDialog({ item, acts, onClose }: WhyDialogProps) {
  const hide = (kind: 'NOT_INTERESTED' | 'HIDE_CREATOR') => {
    onClose()
    acts.hide(kind)
  }
  const block = () => {
    onClose()
    acts.block?.()
  }
  return (
    <Dialog title={feedTexts.why} onClose={onClose}>
      <div className="grid gap-5 p-6">
        <p className="text-muted">{item.source === 'EXPLORE' ? feedTexts.whyExplore : feedTexts.whyIntro}</p>
        {item.reasons.length > 1 && (
          <p>
            <Badge tone="accent">{sourceTexts[item.source]}</Badge>
          </p>
        )}
        <Reasons reasons={item.reasons} score={item.score} />
        <div className="flex flex-wrap gap-3 border-t border-line pt-5">
          <Button icon="hide" onClick={() => hide('NOT_INTERESTED')}>
            {feedTexts.notInterested}
          </Button>
          <Button icon="user" onClick={() => hide('HIDE_CREATOR')}>
            {feedTexts.hideCreator}
          </Button>
          {acts.block !== undefined && (
            <Button icon="close" onClick={block}>
              {blockingTexts.blockWhom(acts.owner.handle)}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  )
}

/** The parts of the score from the feed; unranked feeds (latest, following) have no numbers. */
function Reasons({ reasons, score }: { reasons: Reason[]; score: number }) {
  const ranked = reasons.some((reason) => reason.weight > 0)
  const most = Math.max(score, ...reasons.map((reason) => reason.weight))
  return (
    <>
      <ul className="grid gap-4">
        {reasons.map((reason) => (
          <li key={reason.code + reason.text + (reason.videoId ?? '')} className="grid gap-1.5">
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
            {ranked && (
              <Progress max={most} value={Math.max(0, reason.weight)} label={reason.text} />
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
