export const notificationTexts = {
  title: 'Notifications',
  link: 'Activity',
  unread: (count: number) => `${String(count)} unread ${count === 1 ? 'notification' : 'notifications'}`,
  isNew: 'New',
  emptyTitle: 'All quiet',
  emptyHint: 'News about your videos, comments and followers appear here.',
  more: 'Show more',
  somebody: 'Somebody',
  aVideo: 'a video that is no longer available',
  ownVideo: 'Your video',
}
