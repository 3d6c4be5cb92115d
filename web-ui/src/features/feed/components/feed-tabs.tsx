import { cx } from '@kinora/ui-kit/cx'
import { Link } from '@tanstack/react-router'
import type { FeedMode } from '../api/feed'
import { feedTexts } from '../texts'

const MODES: FeedMode[] = ['forYou', 'following', 'latest']

export function FeedTabs({ mode }: { mode: FeedMode }) {
  return (
    <nav aria-label="Feeds" className="feed-tabs">
      {MODES.map((target) => (
        <Link
          key={target}
          to="/"
          search={target === 'forYou' ? {} : { tab: target }}
          aria-current={target === mode ? 'page' : undefined}
          className={cx('feed-tab', target === mode && 'feed-tab-active')}
        >
          {feedTexts.tabs[target]}
        </Link>
      ))}
    </nav>
  )
}
