import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Answer } from '@/shared/api/types'
import type { Violation } from '@/shared/lib/reasons'

type AccountReport = components['schemas']['AccountReport']

export const reportTexts = {
  title: { VIDEO: 'Report this video', COMMENT: 'Report this comment', ACCOUNT: 'Report this account' },
  reason: 'What is wrong with it?',
  statement: 'Anything else we should know?',
  statementNeeded: 'What is against the law about it?',
  statementHint: (length: string, limit: string) => `${length} / ${limit}`,
  statementBlank: 'Please tell us what is against the law.',
  illegal: 'It is against the law where I live',
  ground: 'Which law?',
  groundHint: 'For example: insult, Section 185 of the German Criminal Code.',
  goodFaith: 'I believe that what I say here is true and complete.',
  contact: 'So that we can answer you',
  name: 'Your name (optional)',
  email: 'Your e-mail address',
  emailOptional: 'Your e-mail address (optional)',
  emailHint: 'Only to answer your report: we send you a link to confirm it, and delete it afterwards.',
  send: 'Send report',
  cancel: 'Cancel',
  orSignIn: 'Or sign in and report it with your account.',
  filedTitle: 'Thank you. Somebody will look at it.',
  filedHint: 'We tell you what became of it.',
  mine: 'My reports',
  done: 'Done',
  receiptTitle: 'Your receipt',
  receiptHint: 'Keep it: it is shown only once. With it you can see what became of your report, at this address:',
  mailHint: 'We have sent you a mail. Open the link in it within seven days, and we tell you by mail what became of your report.',
  copy: 'Copy receipt',
  copied: 'Receipt copied',
  copyFailed: 'It could not be copied. Please select it and copy it yourself.',
}

export const STATEMENT_LIMIT = 2000
export const GROUND_LIMIT = 500
export const NAME_LIMIT = 200
export const EMAIL_LIMIT = 254

/** Reasons in the words of viewers, in the order of the list. */
export const violationTexts: Record<Violation, string> = {
  HARASSMENT: 'It bullies, insults or threatens somebody',
  HATE: 'It attacks people for who they are',
  VIOLENCE: 'It shows or calls for violence',
  SEXUAL_CONTENT: 'It is sexual',
  CHILD_SAFETY: 'It harms a child',
  SELF_HARM: 'It shows or encourages self-harm',
  DANGEROUS_ACTS: 'Somebody could get hurt copying it',
  MISINFORMATION: 'It is false and may harm people',
  SPAM: 'It is spam or a scam',
  OTHER: 'Something else',
}

/** Why a report was refused, by the code of the problem. */
export const reportProblemTexts: Record<string, string> = {
  NOTHING_TO_REPORT: 'Nobody can see it any more, so there is nothing left to report.',
  ACCOUNT_UNKNOWN: 'This account does not exist any more.',
  OWN_ACCOUNT_REPORT: 'This is your own account.',
  OWN_REPORT: 'This is yours: you can delete it.',
}

/** The page behind the link in the mail to somebody without an account. */
export const confirmTexts = {
  title: 'Your report',
  intro: 'Confirm that this address is yours. Then we send you a receipt, and what became of your report.',
  confirm: 'Confirm my address',
  confirmed: 'Thank you. The receipt is on its way to you, and the answer follows.',
  bad: 'This link is incomplete or has expired, or a newer mail replaces it. Your report counts all the same.',
  toReports: 'Look it up with the receipt',
}

/** The page behind the link in the mail with the answer. */
export const linkTexts = {
  title: 'What became of your report',
  intro: 'This page is only for whoever has the link. Keep the mail: there is no other way here.',
  bad: 'This link is incomplete, or its time is over.',
}

export const listTexts = {
  title: 'My reports',
  hint: 'What you report appears here, with what became of it.',
  emptyTitle: 'You have reported nothing',
  emptyHint: 'If something is wrong with a video or a comment, use Report beside it.',
  more: 'Show more',
  ofVideo: 'A video',
  ofComment: 'A comment',
  onVideo: 'A comment on',
  gone: 'that can no longer be seen',
  illegal: 'Against the law',
  filed: (time: string) => `Reported on ${time}`,
  answered: (time: string) => `Answered on ${time}`,
  yours: 'What you wrote:',
  contest: 'Contest the answer',
  contestHint: (time: string) => `Possible until ${time}.`,
  accounts: 'Accounts',
  anAccount: 'An account that no longer exists',
  transparency: 'What people report, and what becomes of it',
  receiptTitle: 'Do you have a receipt?',
  receiptHint: 'If you reported something without an account, enter the receipt to see what became of it.',
  receipt: 'Receipt',
  look: 'Look it up',
  noReceipt: 'There is no report with this receipt. Check that it is complete.',
}

/** What became of a report of an account. */
export const accountAnswerTexts: Record<NonNullable<AccountReport['answer']> | 'WAITING', string> = {
  WAITING: 'Somebody will look at it.',
  ACTED: 'We did something about it. Thank you for telling us.',
  KEPT: 'It does not break our rules.',
}

/** What became of a report. */
export const answerTexts: Record<Answer | 'WAITING', string> = {
  WAITING: 'Somebody will look at it.',
  REMOVED: 'Removed. Thank you for telling us.',
  RESTRICTED: 'It stays, with restrictions.',
  KEPT: 'It does not break our rules, so it stays.',
  GONE: 'It was deleted before we decided.',
  UPHELD: 'The decision stands.',
  OVERTURNED: 'We changed the decision.',
}
