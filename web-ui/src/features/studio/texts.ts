import type { VideoState } from '@/shared/api/types'

export const studioTexts = {
  title: 'My videos',
  upload: 'Upload a video',
  emptyTitle: 'Your first video is waiting',
  emptyHint: 'Upload something short. You see every step until it is published.',
  signIn: 'Sign in to see your videos',
  more: 'Show more',
  back: 'All my videos',
  watch: 'Watch it',
  remove: 'Delete video',
  removeTitle: 'Delete this video?',
  removeHint: 'It disappears from every feed at once. This cannot be undone.',
  removed: 'Video deleted.',
  keep: 'Keep it',
  retry: 'Try again',
  progress: 'Progress',
  left: 'left',
  automated: 'Decided automatically',
  human: 'Decided by a person',
  failedTitle: 'We could not prepare this video',
  rejectedTitle: 'Not published',
  takenDownTitle: 'Taken down',
  reviewHint: 'A person looks at it before it can be published. You can leave this page; we keep you posted.',
  publishedHint: 'Everybody can find it now.',
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

export const reasonTexts: Record<string, string> = {
  SEXUAL_CONTENT: 'Sexual content',
  VIOLENCE: 'Violence',
  HATE: 'Hate',
  HARASSMENT: 'Harassment',
  SELF_HARM: 'Self-harm',
  CHILD_SAFETY: 'Child safety',
  DANGEROUS_ACTS: 'Dangerous acts',
  MISINFORMATION: 'Misinformation',
  SPAM: 'Spam',
  OTHER: 'Other',
}
