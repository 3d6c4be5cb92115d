import type { Visibility } from '@/shared/api/types'
import type { FileProblem } from './transfer/upload-state'

export const uploadTexts = {
  title: 'Upload a video',
  intro: 'Drop a video here, or choose one. It starts at once; you can write the title meanwhile.',
  drop: 'Drop it here',
  choose: 'Choose a video',
  limits: 'MP4, MOV, WebM or MKV · up to 500 MB · up to 10 minutes · upright looks best',
  resumeHint: (name: string) => `“${name}” was not finished. Choose the same file and it goes on where it stopped.`,
  forget: 'Forget it',
  sending: 'Uploading',
  paused: 'Paused',
  offline: 'Connection lost. It goes on by itself when you are back online.',
  failed: 'The upload stopped',
  uploaded: 'Upload complete',
  left: 'left',
  pause: 'Pause',
  resume: 'Go on',
  cancel: 'Cancel upload',
  replace: 'Choose another file',
  fieldTitle: 'Title',
  fieldDescription: 'Description',
  fieldHashtags: 'Hashtags',
  hashtagsHint: 'Up to 10, separated by spaces.',
  fieldCategory: 'Category',
  categoryHint: 'Left open, Kinora suggests one.',
  suggest: 'Let Kinora suggest',
  fieldVisibility: 'Who may see it',
  publish: 'Publish',
  publishWhenDone: 'Publish when uploaded',
  waiting: 'It will be submitted as soon as the upload is complete.',
  promise: 'Every video is checked before anybody else sees it. You can follow each step.',
  signIn: 'Sign in to upload',
  signInHint: 'An account takes half a minute.',
}

export const visibilityOptions: { value: Visibility; label: string }[] = [
  { value: 'PUBLIC', label: 'Everybody' },
  { value: 'UNLISTED', label: 'People with the link' },
  { value: 'PRIVATE', label: 'Only me' },
]

export const problemTexts: Record<FileProblem, string> = {
  TYPE: 'This is not a video we can read. Please use MP4, MOV, WebM or MKV.',
  EMPTY: 'This file is empty.',
  SIZE: 'This video is larger than 500 MB.',
  DURATION: 'This video is longer than 10 minutes.',
}
