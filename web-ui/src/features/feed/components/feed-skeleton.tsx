import './feed.css'
import { Ring } from '@kinora/ui-kit/ui/state-view'

/** The stage while the first page is loading: place and size equal those of the video that follows. */
export function FeedSkeleton() {
  return (
    <div className="feed-layout" role="status">
      <div className="feed-column">
        <div className="snap-page">
          <div className="stage-row">
            <div className="stage stage-waiting">
              <Ring light />
              <span className="sr-only">Loading videos</span>
            </div>
          </div>
        </div>
      </div>
    </div>
  )
}
