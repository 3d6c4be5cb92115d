export const signInText = 'Sign in'

/** What a sign-in is asked for. */
export type SignInReason = 'like' | 'comment' | 'follow' | 'feedback' | 'upload' | 'following' | 'notifications' | 'studio' | 'settings'

export const reasonTexts: Record<SignInReason, string> = {
  like: 'Sign in to like this video',
  comment: 'Sign in to join the conversation',
  follow: 'Sign in to follow creators',
  feedback: 'Sign in to shape your feed',
  upload: 'Sign in to upload a video',
  following: 'Sign in to see who you follow',
  notifications: 'Sign in to see your notifications',
  studio: 'Sign in to see your videos',
  settings: 'Sign in to change your settings',
}
