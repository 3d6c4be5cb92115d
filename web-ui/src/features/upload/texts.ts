import type { FileProblem } from './transfer/upload-state'

export const uploadTexts = {
  title: 'Upload a video',
  intro: 'Drop a video here, or choose one. It starts at once; you can write the title meanwhile.',
  drop: 'Drop it here',
  choose: 'Choose a video',
  limits: 'MP4, MOV, WebM, MKV, AVI, FLV or MPEG · up to 500 MB · up to 10 minutes · upright looks best',
  resumeHint: (name: string, size: string) =>
    `“${name}” (${size}) was not finished. Your browser does not keep files: choose it again and it goes on where it stopped.`,
  otherFile: (chosen: string, begun: string, size: string) =>
    `“${chosen}” is not the file that was begun. To go on with “${begun}” (${size}), choose that one, unchanged.`,
  takeOther: 'Upload this one instead',
  used: (used: string, limit: string) => `${used} of ${limit} used`,
  unfinished: (count: number) => (count === 1 ? '1 unfinished upload' : `${count} unfinished uploads`),
  forget: 'Forget it',
  sending: 'Uploading',
  paused: 'Paused',
  elsewhere: 'Another tab is uploading this file. It can go on here once that tab stops.',
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
  publish: 'Publish',
  publishWhenDone: 'Publish when uploaded',
  schedule: 'Schedule',
  scheduleWhenDone: 'Schedule when uploaded',
  waiting: 'It will be submitted as soon as the upload is complete.',
  promise: 'Every video is checked before anybody else sees it. You can follow each step.',
  signInHint: 'An account takes half a minute.',
}

/** Reasons why an upload stopped, by problem code. */
export const failureTexts: Record<string, string> = {
  UPLOAD_QUOTA_EXCEEDED: 'Your storage for videos is full. Delete videos that you no longer need, then go on.',
  ACCOUNT_PAUSED: 'You can neither upload nor comment for now. Your standing says until when, and what you can do.',
  ACCOUNT_SUSPENDED: 'Your account is suspended. Your standing says why, and what you can do.',
  TOO_MANY_UPLOADS: 'You have too many unfinished uploads. Finish or cancel one, then go on; forgotten ones go after a day.',
  STORAGE_FULL: 'Kinora has no room for it at the moment. Please try again in an hour.',
  TOO_LARGE: 'The file is too large.',
  EMPTY_FILE: 'The file is empty.',
  UPLOAD_LOCKED: 'Something else is uploading this file. Wait until it has ended, then go on.',
  OFFSET_MISMATCH: 'Something else is uploading this file. Wait until it has ended, then go on.',
  UPLOAD_NOT_FOUND: 'The server no longer has what was sent. Going on starts from the beginning.',
}

export const problemTexts: Record<FileProblem, string> = {
  TYPE: 'This is not a video we can read. Please use MP4, MOV, WebM, MKV, AVI, FLV or MPEG.',
  EMPTY: 'This file is empty.',
  SIZE: 'This video is larger than 500 MB.',
  DURATION: 'This video is longer than 10 minutes.',
}
