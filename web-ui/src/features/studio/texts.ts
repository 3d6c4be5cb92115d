import type { VideoState, Visibility } from '@/shared/api/types'

export const studioTexts = {
  title: 'My videos',
  upload: 'Upload a video',
  emptyTitle: 'Your first video is waiting',
  emptyHint: 'Upload something short. You see every step until it is published.',
  signIn: 'Sign in to see your videos',
  more: 'Show more',
  back: 'All my videos',
  watch: 'Watch it',
  download: 'Download',
  remove: 'Delete video',
  removeTitle: 'Delete this video?',
  removeHint: 'It disappears from every feed at once. This cannot be undone.',
  removed: 'Video deleted.',
  keep: 'Keep it',
  retry: 'Try again',
  progress: 'Progress',
  left: 'left',
  failedTitle: 'We could not prepare this video',
  rejectedTitle: 'Not published',
  takenDownTitle: 'Taken down',
  reasonsFailed: 'The reasons in full did not load.',
  preview: 'Preview',
  reviewHint: 'A person looks at it before it can be published. You can leave this page; we keep you posted.',
  publishedHint: 'Everybody can find it now.',
  unlistedHint: 'Everybody with the link can see it now.',
  privateHint: 'It passed the check. Only you can see it.',
  scheduledHint: (time: string) => `It passed the check and goes public on ${time}.`,
  goesPublic: (time: string) => `Goes public on ${time}`,
  edit: 'Edit details',
  editTitle: 'Edit details',
  editHint: 'New words are checked again before others see the video.',
  save: 'Save',
  saved: 'Saved.',
  changedMeanwhile: 'The video has changed in the meantime. Load the newest details and repeat your change.',
  reload: 'Load the newest details',
  fieldTitle: 'Title',
  fieldDescription: 'Description',
  fieldHashtags: 'Hashtags',
  hashtagsHint: 'Up to 10, separated by spaces.',
  fieldCategory: 'Category',
}

/** Labels of published videos that are not public. */
export const hiddenTexts: Partial<Record<Visibility, string>> = {
  SCHEDULED: 'Scheduled',
  UNLISTED: 'With the link only',
  PRIVATE: 'Only you',
}

export const captionsTexts = {
  title: 'Captions',
  hint:
    'A WebVTT (.vtt) or SubRip (.srt) file for each language, 512 kB at most. ' +
    'Captions are checked before others read them: a published video is back after that check.',
  none: 'There are no captions yet.',
  language: 'Language',
  add: 'Add a file',
  replace: 'Replace',
  remove: 'Delete',
  sending: 'Sending the captions …',
  added: 'Captions saved. They are being checked.',
  tooLarge: 'The file is larger than 512 kB. Captions are text only: leave pictures and styles out.',
}

export const stateTexts: Record<VideoState, string> = {
  UPLOADED: 'Received',
  TRANSCODING: 'Being prepared',
  SCREENING: 'Being checked',
  IN_REVIEW: 'In review',
  PUBLISHED: 'Published',
  REJECTED: 'Not published',
  FAILED: 'Failed',
  TAKEN_DOWN: 'Taken down',
  DELETED: 'Deleted',
}
