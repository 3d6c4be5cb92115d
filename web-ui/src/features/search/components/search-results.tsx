import { Button } from '@kinora/ui-kit/ui/button'
import { Spinner, StateView } from '@kinora/ui-kit/ui/state-view'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ErrorView } from '@/shared/ui/error-view'
import { PosterGrid } from '@/shared/ui/poster-grid'
import { channelSearchQuery, searchQuery, type Search } from '../api/search'
import { searchTexts } from '../texts'
import { FoundChannels } from './found-channels'

/** The videos of a search, page by page. */
function useVideos(search: Search) {
  const query = useInfiniteQuery(searchQuery(search))
  const videos = query.data?.pages.flatMap((page) => page.items) ?? []
  const grid = (
    <>
      <PosterGrid videos={videos} withOwner />
      {query.hasNextPage && (
        <Button className="mx-auto" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {searchTexts.more}
        </Button>
      )}
    </>
  )
  return { query, videos, grid }
}

/** Everything that stands in one category. */
export function CategoryResults({ category }: { category: string }) {
  const { query, videos, grid } = useVideos({ category })
  if (query.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} byAddress />
  const back = (
    <Link to="/search" className="chip-link">
      {searchTexts.otherCategories}
    </Link>
  )
  if (videos.length === 0) {
    return (
      <StateView icon="film" title={searchTexts.emptyCategoryTitle} hint={searchTexts.emptyCategoryHint}>
        {back}
      </StateView>
    )
  }
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-display text-2xl font-bold">{category}</h2>
        {back}
      </div>
      {grid}
    </>
  )
}

/** Creators of that name, and videos with these words. */
export function WordResults({ q }: { q: string }) {
  const { query, videos, grid } = useVideos({ q })
  const channelQuery = useInfiniteQuery(channelSearchQuery(q))
  // The creators are an addition: without them the videos are shown all the same.
  const channels = channelQuery.data?.pages.flatMap((page) => page.items) ?? []
  if (query.isPending || channelQuery.isPending) return <Spinner />
  if (query.isError) return <ErrorView error={query.error} onRetry={() => void query.refetch()} />
  if (videos.length === 0 && channels.length === 0) {
    return <StateView icon="search" title={searchTexts.noneTitle} hint={searchTexts.noneHint} />
  }
  return (
    <>
      {channels.length > 0 && (
        <FoundChannels
          channels={channels}
          onMore={channelQuery.hasNextPage ? () => void channelQuery.fetchNextPage() : undefined}
          busy={channelQuery.isFetchingNextPage}
        />
      )}
      {channels.length > 0 && <h2 className="font-display text-xl font-bold">{searchTexts.videos}</h2>}
      {videos.length > 0 ? grid : <p className="text-muted">{searchTexts.noVideos}</p>}
    </>
  )
}
