import type { ReactNode } from 'react'

/** Parts of other features in the feed; the app combines them. */
export interface FeedParts {
  /** The comments of a video, or that moderation has turned them off. */
  comments: (videoId: string, off: boolean) => ReactNode
  /** Focuses the comment composer. */
  focusComposer: () => void
  follow: (owner: { handle: string; id: string }) => ReactNode
}
