import './studio.css'
import { formatCount, formatDateTime, formatRelative } from '@kinora/ui-kit/format'
import { Button, buttonClass } from '@kinora/ui-kit/ui/button'
import { Icon } from '@kinora/ui-kit/ui/icon'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Video } from '@/shared/api/types'
import { useTitle } from '@/shared/hooks/use-title'
import { useSession } from '@/shared/session/session'
import { SignedInOnly } from '@/shared/session/signed-in-only'
import { StandingNote } from '@/shared/standing/standing-note'
import { ErrorView } from '@/shared/ui/error-view'
import { Page, PageTitle } from '@/shared/ui/page'
import { Poster } from '@/shared/ui/poster'
import { myVideosQuery } from '../api/my-videos'
import { useListRefresh } from '../hooks/use-video-progress'
import { studioTexts } from '../texts'
import { StateBadge } from './state-badge'

function UploadLink() {
  return (
    <Link to="/upload" className={buttonClass('primary')}>
      {studioTexts.upload}
    </Link>
  )
}

function Row({ video }: { video: Video }) {
  const { counts } = video
  return (
    <li>
      <Link to="/studio/$id" params={{ id: video.id }} className="studio-row">
        <span className="studio-thumb">
          {video.playback === null ? <Icon name="film" /> : <Poster src={video.playback.posterUrl} blurhash={video.blurhash} lazy />}
        </span>
        <span className="grid min-w-0 justify-items-start gap-0.5">
          <span className="w-full truncate font-bold">{video.title}</span>
          <StateBadge video={video} />
          <span className="text-sm text-muted">
            {formatRelative(video.createdAt)}
            {video.publishAt !== null && ` · ${studioTexts.goesPublic(formatDateTime(video.publishAt))}`}
            {video.state === 'PUBLISHED' &&
              video.visibility !== 'SCHEDULED' &&
              ` · ${formatCount(counts.views, 'view')} · ${formatCount(counts.likes, 'like')} · ${formatCount(counts.comments, 'comment')}`}
          </span>
        </span>
      </Link>
    </li>
  )
}

function MyVideos() {
  const query = useInfiniteQuery(myVideosQuery())
  useListRefresh()
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  const videos = query.data.pages.flatMap((page) => page.items).filter((video) => video.state !== 'DELETED')
  if (videos.length === 0) {
    return (
      <StateView icon="film" title={studioTexts.emptyTitle} hint={studioTexts.emptyHint}>
        <UploadLink />
      </StateView>
    )
  }
  return (
    <>
      <ul className="grid gap-3">
        {videos.map((video) => (
          <Row key={video.id} video={video} />
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="mx-auto" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {studioTexts.more}
        </Button>
      )}
    </>
  )
}

/** The videos of the creator in every state. */
export function StudioPage() {
  const { account } = useSession()
  useTitle(studioTexts.title)
  return (
    <Page>
      <header className="flex flex-wrap items-center justify-between gap-4">
        <PageTitle>{studioTexts.title}</PageTitle>
        {account !== null && <UploadLink />}
      </header>
      <SignedInOnly reason="studio" icon="film" hint={studioTexts.emptyHint}>
        {() => (
          <>
            <StandingNote />
            <MyVideos />
          </>
        )}
      </SignedInOnly>
    </Page>
  )
}
