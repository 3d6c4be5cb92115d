import { api } from '@kinora/ui-kit/api'
import { infiniteQueryOptions, type InfiniteData } from '@tanstack/react-query'
import type { Comment, Page } from '@/shared/api/types'

export type CommentPages = InfiniteData<Page<Comment>>

/** How often comments that are being checked are asked for, where the event stream is not heard. */
const RECHECK_MS = 4_000

export const commentsKey = (videoId: string) => ['comments', videoId] as const

export function commentsPath(videoId: string): string {
  return `/api/v1/videos/${encodeURIComponent(videoId)}/comments`
}

function isAwaited(pages: CommentPages | undefined): boolean {
  return pages?.pages.some((page) => page.items.some((comment) => comment.state === 'PENDING')) ?? false
}

export function commentsQuery(videoId: string) {
  return infiniteQueryOptions({
    queryKey: commentsKey(videoId),
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<Comment>>(commentsPath(videoId), { query: { cursor: pageParam, limit: 20 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    refetchInterval: (query) => (isAwaited(query.state.data) ? RECHECK_MS : false),
  })
}
