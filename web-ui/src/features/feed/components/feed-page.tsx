import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, type ReactNode } from 'react'
import { useSession } from '@/features/auth/api/session'
import { useSignInPrompt } from '@/features/auth/hooks/sign-in-prompt'
import { authTexts, reasonTexts } from '@/features/auth/texts'
import { useTitle } from '@/shared/hooks/use-title'
import { Button } from '@/shared/ui/button'
import { ErrorView, StateView } from '@/shared/ui/state-view'
import { feedQuery, uniqueItems, type FeedMode } from '../api/feed'
import { useHiddenVideos } from '../hooks/use-hidden-videos'
import { feedTexts } from '../texts'
import { FeedSkeleton } from './feed-skeleton'
import { FeedStage } from './feed-stage'
import { FeedTabs } from './feed-tabs'
import { FeedTail } from './feed-tail'

/** The whole stage says one thing. */
function FeedMessage({ children }: { children: ReactNode }) {
  return <div className="grid h-full place-items-center">{children}</div>
}

function FollowingSignedOut() {
  const ask = useSignInPrompt((store) => store.ask)
  return (
    <FeedMessage>
      <StateView icon="users" title={reasonTexts.following} hint={feedTexts.emptyHint.following}>
        <Button look="primary" onClick={() => ask('following')}>
          {authTexts.signIn}
        </Button>
      </StateView>
    </FeedMessage>
  )
}

function FeedBody({ mode }: { mode: FeedMode }) {
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
  return <FeedStage items={items} busy={isFetchingNextPage} onNearEnd={more} tail={tail} />
}

/** The start page: one video at a time. */
export function FeedPage({ mode }: { mode: FeedMode }) {
  const { account, known } = useSession()
  useTitle(mode === 'forYou' ? undefined : feedTexts.tabs[mode])
  return (
    <div className="feed-page">
      <h1 className="sr-only">{feedTexts.tabs[mode]}</h1>
      <FeedTabs mode={mode} />
      {mode === 'following' && !known && <FeedSkeleton />}
      {mode === 'following' && known && account === null && <FollowingSignedOut />}
      {(mode !== 'following' || account !== null) && <FeedBody key={mode} mode={mode} />}
    </div>
  )
}
