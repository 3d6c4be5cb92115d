import { formatDateTime } from '@kinora/ui-kit/format'
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

export const auditionTexts = {
  title: 'First viewers',
  waiting: 'It looks for its first viewers as soon as others of your videos have found theirs.',
  running: (showings: number, goal: number) => `Finding its first viewers: ${showings} of ${goal} showings.`,
  until: (time: string) => `We look until ${formatDateTime(time)} at the latest.`,
  graduated: (showings: number) => `${showings} people got to see it, and they enjoyed it at least as often as what they usually see.`,
  ended: (showings: number) => `${showings} people got to see it, but they enjoyed it less often than what they usually see. It can still be found and recommended.`,
  tooFew: (showings: number, goal: number) => `In a day it was shown to ${showings} of ${goal} people: too few were here to watch. It can still be found and recommended.`,
  failed: 'How it is doing with its first viewers did not load.',
  retry: 'Try again',
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

export const reachTexts = {
  title: 'Who sees this video',
  unpublished: 'Nobody: feeds show it once it is public.',
  limited: 'Moderation limits its reach: people find it by its link and on your page, not in feeds, search and trends.',
  unlisted: 'No feed shows it: it is not public now.',
  listed: (time: string) => `In feeds since ${time}.`,
  everybody: 'Everybody can be shown it.',
  adults: 'Only people who confirmed that they are adults are shown it.',
  copy: 'An older video has the same pictures. Recommendations show that one, and this one to people who cannot get it.',
  soon: 'Recommendations take it in within moments.',
  words: (count: string) => `Its texts have ${count} words that we compare with what people like.`,
  noWords: 'Its texts have no words that we can compare with what people like. A title and hashtags that say what it is about help.',
  place: (place: string, listed: string) => `By how many people liked it this week it is at place ${place} of ${listed}.`,
  notShown: (days: number) => `Feeds did not show it in the last ${days} days.`,
  shown: (count: string, days: number) => `Shown ${count} times in the last ${days} days:`,
  sources: {
    HYBRID: 'It fits what they liked',
    TFIDF: 'It fits their interests',
    SEED: 'It is in a category that they like',
    EXPLORE: 'Tried out with new viewers',
    POPULAR: 'It is popular',
    FRESH: 'It is new',
    REWATCH: 'Once more, after they had seen everything',
    FOLLOWING: 'They follow you',
    LATEST: 'Newest first',
  } as Partial<Record<string, string>>,
  otherSource: 'For other reasons',
}
