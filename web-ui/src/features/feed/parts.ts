import type { ReactNode } from 'react'

/** What other features add to the feed; the app puts them together. */
export interface FeedParts {
  /** The conversation below a video. */
  comments: (videoId: string) => ReactNode
  /** Puts the cursor where a comment is written. */
  focusComposer: () => void
  follow: (owner: { handle: string; id: string }) => ReactNode
}
