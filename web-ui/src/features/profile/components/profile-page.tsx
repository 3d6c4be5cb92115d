import { formatCompact } from '@kinora/ui-kit/format'
import { Avatar } from '@kinora/ui-kit/ui/avatar'
import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import type { Channel } from '@/shared/api/types'
import { blockingTexts } from '@/shared/blocking/texts'
import { useTitle } from '@/shared/hooks/use-title'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { PosterGrid } from '@/shared/ui/poster-grid'
import { channelQuery, channelVideosQuery } from '../api/channel'
import { profileTexts } from '../texts'
import { BlockAccount } from './block-account'
import { FollowButton } from './follow-button'
import { ReportAccount } from './report-account'

function ProfileHeader({ channel }: { channel: Channel }) {
  const { counts } = channel
  const facts: [number, string][] = [
    [counts.videos, 'video'],
    [counts.followers, 'follower'],
    [counts.likes, 'like'],
  ]
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-4">
      <Avatar handle={channel.handle} name={channel.displayName} className="size-20 text-3xl sm:size-24 sm:text-4xl" />
      <div className="grid min-w-0 flex-1 basis-52 gap-1">
        <PageTitle>{channel.displayName}</PageTitle>
        <p className="text-muted">@{channel.handle}</p>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {facts.map(([count, word]) => (
            <li key={word}>
              <b>{formatCompact(count)}</b> <span className="text-muted">{count === 1 ? word : `${word}s`}</span>
            </li>
          ))}
        </ul>
      </div>
      {!channel.blockedByMe && <FollowButton handle={channel.handle} ownerId={channel.id} />}
      <ReportAccount handle={channel.handle} ownerId={channel.id} />
      <BlockAccount channel={channel} />
      {channel.bio !== '' && <p className="w-full max-w-prose whitespace-pre-wrap">{channel.bio}</p>}
    </header>
  )
}

function ProfileVideos({ handle }: { handle: string }) {
  const query = useInfiniteQuery(channelVideosQuery(handle))
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  const videos = query.data.pages.flatMap((page) => page.items)
  if (videos.length === 0) return <StateView icon="film" title={profileTexts.emptyTitle} hint={profileTexts.emptyHint} />
  return (
    <>
      <PosterGrid videos={videos} />
      {query.hasNextPage && (
        <Button className="mx-auto" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {profileTexts.more}
        </Button>
      )}
    </>
  )
}

/** The page of a creator: profile and poster grid. The address of a former handle becomes that of the new one. */
export function ProfilePage({ handle }: { handle: string }) {
  const channel = useQuery(channelQuery(handle))
  useTitle(channel.data?.displayName ?? `@${handle}`)
  return (
    <Page>
      {channel.isPending && <Spinner />}
      {channel.isError && <ErrorView error={channel.error} onRetry={() => void channel.refetch()} level={1} byAddress />}
      {channel.isSuccess && channel.data.handle !== handle && <Navigate to="/@{$handle}" params={{ handle: channel.data.handle }} replace />}
      {channel.isSuccess && <ProfileHeader channel={channel.data} />}
      {channel.isSuccess && channel.data.blockedByMe && (
        <StateView icon="hide" title={blockingTexts.channelTitle(handle)} hint={blockingTexts.channelHint} />
      )}
      {channel.isSuccess && !channel.data.blockedByMe && <ProfileVideos handle={handle} />}
    </Page>
  )
}
