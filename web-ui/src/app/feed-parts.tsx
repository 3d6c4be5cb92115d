import { COMPOSER_ID } from '@/features/comments/components/comment-composer'
import { CommentsOff } from '@/features/comments/components/comments-off'
import { CommentsPanel } from '@/features/comments/components/comments-panel'
import type { FeedParts } from '@/features/feed/parts'
import { FollowButton } from '@/features/profile/components/follow-button'

/** The feed with comments and follow button, which are other features. */
export const feedParts: FeedParts = {
  comments: (videoId, off) => (off ? <CommentsOff /> : <CommentsPanel key={videoId} videoId={videoId} />),
  focusComposer: () => document.getElementById(COMPOSER_ID)?.focus(),
  follow: ({ handle, id }) => <FollowButton handle={handle} ownerId={id} />,
}
