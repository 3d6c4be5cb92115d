import type { Comment, CommentState, LikeState } from '@/shared/api/types'
import type { CommentPages } from './comments'

export interface CommentResult {
  commentId: string
  videoId: string
  state: CommentState
  reason?: Comment['reason']
  revision?: number
}

export function isCommentResult(payload: unknown): payload is CommentResult {
  return typeof payload === 'object' && payload !== null && 'commentId' in payload && 'videoId' in payload
}

function mapComments(pages: CommentPages | undefined, change: (items: Comment[]) => Comment[]): CommentPages | undefined {
  return pages && { ...pages, pages: pages.pages.map((page) => ({ ...page, items: change(page.items) })) }
}

/** Inserts a new comment at the top of the first page. */
export function withNew(pages: CommentPages | undefined, comment: Comment): CommentPages | undefined {
  const [first, ...rest] = pages?.pages ?? []
  if (pages === undefined || first === undefined) return pages
  return { ...pages, pages: [{ ...first, items: [comment, ...first.items] }, ...rest] }
}

export function without(pages: CommentPages | undefined, commentId: string): CommentPages | undefined {
  return mapComments(pages, (items) => items.filter((comment) => comment.id !== commentId))
}

/** Updates a comment. */
export function withChanged(pages: CommentPages | undefined, changed: Comment): CommentPages | undefined {
  return mapComments(pages, (items) => items.map((comment) => (comment.id === changed.id ? changed : comment)))
}

/** Applies the result of screening, unless it is about an earlier text of the comment. */
export function withResult(pages: CommentPages | undefined, result: CommentResult): CommentPages | undefined {
  return mapComments(pages, (items) =>
    items.map((comment) =>
      comment.id === result.commentId && (result.revision ?? comment.revision) >= comment.revision
        ? { ...comment, state: result.state, reason: result.reason ?? null }
        : comment,
    ),
  )
}

/** Updates the likes of a comment, and whether the viewer likes it. */
export function withLike(pages: CommentPages | undefined, commentId: string, liked: LikeState): CommentPages | undefined {
  return mapComments(pages, (items) =>
    items.map((comment) => (comment.id === commentId ? { ...comment, ...liked } : comment)),
  )
}

export interface Thread {
  root: Comment
  replies: Comment[]
}

/** Comments in order, with all replies (also to replies) below the first comment of the thread, oldest first. */
export function threadsOf(pages: CommentPages | undefined): Thread[] {
  const all = (pages?.pages ?? []).flatMap((page) => page.items).filter((comment) => comment.state !== 'REMOVED')
  const byId = new Map(all.map((comment) => [comment.id, comment]))
  const rootOf = (comment: Comment): Comment => {
    let current = comment
    for (let parent = byId.get(current.replyTo ?? ''); parent !== undefined; parent = byId.get(current.replyTo ?? '')) {
      current = parent
    }
    return current
  }
  const threads = new Map<string, Thread>()
  for (const comment of byId.values()) {
    if (rootOf(comment) === comment) threads.set(comment.id, { root: comment, replies: [] })
  }
  for (const comment of byId.values()) {
    const root = rootOf(comment)
    if (root !== comment) threads.get(root.id)?.replies.push(comment)
  }
  threads.forEach((thread) => thread.replies.sort((a, b) => a.createdAt.localeCompare(b.createdAt)))
  return [...threads.values()]
}
