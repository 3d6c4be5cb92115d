export const authTexts = {
  signIn: 'Sign in',
  signUp: 'Create account',
  signOut: 'Sign out',
  login: 'Handle or e-mail',
  handle: 'Handle',
  handleHint: '3 to 30 small letters, digits or _. It becomes your address: /@handle',
  email: 'E-mail',
  password: 'Password',
  passwordHint: 'At least 10 characters.',
  wrong: 'That handle and password do not belong together.',
  noAccount: 'New here?',
  haveAccount: 'Already have an account?',
  welcome: 'Welcome to Kinora',
  welcomeBack: 'Good to see you again',
  pitch: 'Short videos that were looked at before you see them, and a feed that tells you why.',
}

/** Why a sign-in is asked for, as the end of "Sign in to …". */
export type SignInReason = 'like' | 'comment' | 'follow' | 'feedback' | 'upload' | 'following' | 'notifications'

export const reasonTexts: Record<SignInReason, string> = {
  like: 'Sign in to like this video',
  comment: 'Sign in to join the conversation',
  follow: 'Sign in to follow creators',
  feedback: 'Sign in to shape your feed',
  upload: 'Sign in to upload a video',
  following: 'Sign in to see who you follow',
  notifications: 'Sign in to see your notifications',
}
