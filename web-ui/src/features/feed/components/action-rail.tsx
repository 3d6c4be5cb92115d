import { formatCompact } from '@kinora/ui-kit/format'
import { blockingTexts } from '@/shared/blocking/texts'
import type { VideoActs } from '../hooks/use-video-acts'
import { feedTexts } from '../texts'
import { RailButton } from './rail-button'

interface ActionRailProps {
  acts: VideoActs
  onComments: () => void
  onWhy: (() => void) | undefined
}

/** What a viewer can do; where there are reasons, blocking the creator is beside the other ways to refuse the video. */
export function ActionRail({ acts, onComments, onWhy }: ActionRailProps) {
  const { liked, counts } = acts
  const likes = formatCompact(counts.likes)
  const comments = formatCompact(counts.comments)
  return (
    <div className="rail" role="group" aria-label="Actions">
      <RailButton
        icon="heart"
        label={`${liked ? feedTexts.unlike : feedTexts.like}, ${likes}`}
        text={likes}
        pressed={liked}
        onPress={acts.toggleLike}
      />
      <RailButton icon="comment" label={`${feedTexts.comments}, ${comments}`} text={comments} onPress={onComments} />
      <RailButton icon="share" label={feedTexts.share} text={feedTexts.share} onPress={acts.share} />
      {onWhy !== undefined && <RailButton icon="spark" label={feedTexts.why} text="Why" onPress={onWhy} />}
      {acts.report !== undefined && (
        <RailButton icon="flag" label={feedTexts.report} text={feedTexts.report} onPress={acts.report} />
      )}
      {onWhy === undefined && acts.block !== undefined && (
        <RailButton
          icon="hide"
          label={blockingTexts.blockWhom(acts.owner.handle)}
          text={blockingTexts.block}
          onPress={acts.block}
        />
      )}
    </div>
  )
}
