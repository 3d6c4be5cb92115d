import { buttonClass } from '@kinora/ui-kit/ui/button'
import { StateView } from '@kinora/ui-kit/ui/state-view'
import { Link } from '@tanstack/react-router'
import type { Owner } from '@/shared/api/types'
import { feedTexts } from '../texts'

/** The page after a video that was opened by its URL: a link to the feed. */
export function VideoTail({ owner }: { owner: Owner | undefined }) {
  return (
    <div className="snap-page feed-message">
      <StateView icon="film" title={feedTexts.onwardTitle} hint={feedTexts.onwardHint}>
        <Link to="/" className={buttonClass('primary')}>
          {feedTexts.onward}
        </Link>
        {owner !== undefined && (
          <Link to="/@{$handle}" params={{ handle: owner.handle }} className={buttonClass()}>
            {feedTexts.moreOf(owner.displayName)}
          </Link>
        )}
      </StateView>
    </div>
  )
}
