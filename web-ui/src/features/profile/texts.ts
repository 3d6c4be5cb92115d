export const profileTexts = {
  follow: 'Follow',
  following: 'Following',
  followers: 'followers',
  videos: 'videos',
  likes: 'likes',
  emptyTitle: 'No videos yet',
  emptyHint: 'When this creator publishes something, it appears here.',
  more: 'Show more',
  followFailed: 'That did not arrive. Please try again.',
}
