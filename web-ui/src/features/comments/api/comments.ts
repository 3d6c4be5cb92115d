import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import { api } from '@/shared/api/client'
import type { CommentPage } from '@/shared/api/types'

export type CommentPages = InfiniteData<CommentPage>

/** Polling interval of comments in screening, for when the event stream is not available. */
const RECHECK_MS = 4_000

export const commentsKey = (videoId: string) => ['comments', videoId] as const

function isAwaited(pages: CommentPages | undefined): boolean {
  return pages?.pages.some((page) => page.items.some((comment) => comment.state === 'PENDING')) ?? false
}

export function commentsQuery(videoId: string) {
  return infiniteQueryOptions({
    queryKey: commentsKey(videoId),
    queryFn: ({ pageParam, signal }) =>
      api.get('/api/v1/videos/{videoId}/comments', {
        params: { path: { videoId }, query: { cursor: pageParam, limit: 20 } },
        signal,
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: (query) => (isAwaited(query.state.data) ? RECHECK_MS : false),
  })
}
