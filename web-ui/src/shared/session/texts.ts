export const signInText = 'Sign in'
export const signUpText = 'Create account'

/** Purposes of a sign-in, as the end of "Sign in to …". */
const ENDS = {
  like: 'like this video',
  comment: 'join the conversation',
  follow: 'follow creators',
  feedback: 'shape your feed',
  upload: 'upload a video',
  following: 'see who you follow',
  notifications: 'see your notifications',
  studio: 'see your videos',
  report: 'report an account',
  reports: 'see what became of your reports',
  standing: 'see your standing',
  settings: 'change your settings',
  age: 'confirm your age',
  block: 'block somebody',
  interests: 'choose what you like',
} as const

export type SignInReason = keyof typeof ENDS

export const signInTo = (reason: SignInReason) => `Sign in to ${ENDS[reason]}`
export const signUpTo = (reason: SignInReason) => `Create an account to ${ENDS[reason]}`
