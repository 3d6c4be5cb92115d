import './feed.css'
import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useMemo, type ReactNode } from 'react'
import { useTitle } from '@/shared/hooks/use-title'
import { useSession } from '@/shared/session/session'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { ErrorView } from '@/shared/ui/error-view'
import { feedQuery, uniqueItems, type FeedMode } from '../api/feed'
import { useHiddenVideos } from '../hooks/use-hidden-videos'
import type { FeedParts } from '../parts'
import { feedTexts } from '../texts'
import { FeedSkeleton } from './feed-skeleton'
import { FeedStage } from './feed-stage'
import { FeedTabs } from './feed-tabs'
import { FeedTail } from './feed-tail'

interface FeedPageProps {
  mode: FeedMode
  parts: FeedParts
}

/** A single message on the whole stage. */
function FeedMessage({ children }: { children: ReactNode }) {
  return <div className="feed-message">{children}</div>
}

function FollowingOnly({ children }: { children: ReactNode }) {
  const { account } = useSession()
  const gate = (
    <SignedInOnly reason="following" icon="users" hint={feedTexts.emptyHint.FOLLOWING}>
      {() => children}
    </SignedInOnly>
  )
  return account === null ? <FeedMessage>{gate}</FeedMessage> : gate
}

function FeedBody({ mode, parts }: FeedPageProps) {
  const client = useQueryClient()
  const feed = useInfiniteQuery(feedQuery(mode))
  const hidden = useHiddenVideos((store) => store.ids)
  const items = useMemo(() => uniqueItems(feed.data?.pages, hidden), [feed.data, hidden])
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = feed
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage && !isFetchNextPageError) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
  const refresh = () => void client.resetQueries({ queryKey: feedQuery(mode).queryKey })

  if (feed.isPending) return <FeedSkeleton />
  if (feed.isError && items.length === 0) {
    return (
      <FeedMessage>
        <ErrorView error={feed.error} onRetry={() => void feed.refetch()} />
      </FeedMessage>
    )
  }
  if (items.length === 0) {
    return (
      <FeedMessage>
        <StateView icon="film" title={feedTexts.emptyTitle[mode]} hint={feedTexts.emptyHint[mode]}>
          <Button look="primary" onClick={refresh}>
            {feedTexts.refresh}
          </Button>
          {mode === 'FOR_YOU' && (
            <Link to="/" search={{ tab: 'latest' }} className={buttonClass()}>
              {feedTexts.seeLatest}
            </Link>
          )}
        </StateView>
      </FeedMessage>
    )
  }
  const tail = (
    <FeedTail
      loading={hasNextPage}
      error={isFetchNextPageError ? feed.error : null}
      onRetry={() => void fetchNextPage()}
      onRefresh={refresh}
    />
  )
  return <FeedStage items={items} busy={isFetchingNextPage} onNearEnd={more} tail={tail} parts={parts} />
}

/** The start page: one video at a time. */
export function FeedPage({ mode, parts }: FeedPageProps) {
  useTitle(mode === 'FOR_YOU' ? undefined : feedTexts.tabs[mode])
  const body = <FeedBody key={mode} mode={mode} parts={parts} />
  return (
    <div className="feed-page">
      <h1 className="sr-only">{feedTexts.tabs[mode]}</h1>
      <FeedTabs mode={mode} />
      {mode === 'FOLLOWING' ? <FollowingOnly>{body}</FollowingOnly> : body}
    </div>
  )
}
