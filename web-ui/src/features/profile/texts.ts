export const profileTexts = {
  follow: 'Follow',
  following: 'Following',
  emptyTitle: 'No videos yet',
  emptyHint: 'When this creator publishes something, it appears here.',
  more: 'Show more',
  report: 'Report',
  followFailed: 'That did not arrive. Please try again.',
}
