export const commentTexts = {
  title: 'Comments',
  emptyTitle: 'No comments yet',
  emptyHint: 'Say something kind, or something clever.',
  placeholder: 'Add a comment…',
  replyTo: 'Replying to',
  cancelReply: 'Cancel reply',
  send: 'Post',
  tooLong: 'Comments have at most 1,000 characters.',
  checking: 'Being checked',
  checkingHint: 'Only you see this until it has been checked.',
  inReview: 'A person is looking at it',
  rejected: 'Not published',
  like: 'Like',
  likeFailed: 'Your like did not arrive. Please try again.',
  reply: 'Reply',
  remove: 'Delete',
  removed: 'Comment deleted.',
  more: 'Show more comments',
  signIn: 'Sign in to comment',
  postFailed: 'Your comment did not arrive. Your text is still here.',
}

export const COMMENT_LIMIT = 1000
