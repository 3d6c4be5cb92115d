import { cx } from '@kinora/ui-kit/cx'
import { Link } from '@tanstack/react-router'
import type { FeedMode } from '../api/feed'
import { feedTexts } from '../texts'

const TABS: { target: FeedMode; tab?: 'following' | 'latest' }[] = [
  { target: 'FOR_YOU' },
  { target: 'FOLLOWING', tab: 'following' },
  { target: 'LATEST', tab: 'latest' },
]

export function FeedTabs({ mode }: { mode: FeedMode }) {
  return (
    <nav aria-label="Feeds" className="feed-tabs">
      {TABS.map(({ target, tab }) => (
        <Link
          key={target}
          to="/"
          search={tab === undefined ? {} : { tab }}
          aria-current={target === mode ? 'page' : undefined}
          className={cx('feed-tab', target === mode && 'feed-tab-active')}
        >
          {feedTexts.tabs[target]}
        </Link>
      ))}
    </nav>
  )
}
