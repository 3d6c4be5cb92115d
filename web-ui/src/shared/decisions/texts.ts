import type { Answer, Statement } from '@/shared/api/types'

export const decisionTexts = {
  title: 'Why, and what you can do',
  nothing: 'There is no decision about this any more.',
  automated: 'Decided automatically',
  human: 'Decided by a person',
  rule: 'Our rule',
  ownRules: 'The rules of this platform',
  found: 'How it came up',
  machine: 'A machine found something in it.',
  noMachine: 'No machine was involved in finding it.',
  passages: 'Where in the video',
  play: 'Play',
  effect: 'What it means',
  since: (time: string) => `Everywhere, since ${time}.`,
  until: (since: string, until: string) => `Everywhere, from ${since} to ${until}.`,
  policy: 'Version of the rules',
  download: 'Download as JSON',
  replaced: 'A later decision has replaced this one.',
  final: 'This decision is final.',
  tooLate: (time: string) => `An appeal was possible until ${time}.`,
  earlier: 'Earlier decisions',
}

export const outcomeTexts: Record<Statement['outcome'], string> = {
  APPROVED: 'Allowed',
  REJECTED: 'Not published',
  RESTRICTED: 'Shown with restrictions',
}

export const heldTitle = 'Under review'

export const sourceTexts: Record<Statement['facts']['source'], string> = {
  OWN_INITIATIVE: 'We check everything.',
  NOTICE: 'Somebody reported it.',
  APPEAL: 'Somebody contested an earlier decision.',
}

export const visibilityTexts: Record<NonNullable<Statement['restriction']>['visibility'], string> = {
  REMOVED: 'Nobody else can see it.',
  SUSPENDED: 'Nobody else can see it until a person has decided.',
  LIMITED: 'Others can see it, with restrictions.',
}

export const measureTexts: Record<NonNullable<Statement['restriction']>['measures'][number], string> = {
  REMOVED: '',
  DISABLED: '',
  DEMOTED: 'It is in no feed and no search; people with the link and visitors of your page can see it.',
  AGE_RESTRICTED: 'Only people who confirmed that they are adults can play it.',
  INTERACTION_RESTRICTED: 'Nobody can comment on it, and its comments are hidden.',
  LABELED: 'It carries a label, which is shown before it plays:',
}

export const APPEAL_LIMIT = 2000

export const appealTexts = {
  title: 'Is that wrong?',
  hint: (until: string) => `Somebody who has not decided about it before looks again. Possible until ${until}.`,
  open: 'Appeal',
  field: 'Why is it wrong?',
  fieldHint: 'You may leave this empty, but a good reason helps.',
  send: 'Send appeal',
  cancel: 'Cancel',
  waiting: (time: string) => `You appealed on ${time}. Somebody else looks at it now.`,
  yours: 'What you wrote:',
}

/** What became of an appeal. */
export const appealAnswerTexts: Record<Answer, string> = {
  OVERTURNED: 'You were right: we changed the decision.',
  UPHELD: 'Somebody else looked at it: the decision stands.',
  GONE: 'It was deleted before we decided.',
  REMOVED: 'It was removed.',
  RESTRICTED: 'It is shown with restrictions.',
  KEPT: 'It stays.',
}

/** Why an appeal was refused, by the code of the problem. */
export const appealProblemTexts: Record<string, string> = {
  APPEAL_FILED: 'You have appealed already. Somebody looks at it.',
  APPEAL_TOO_LATE: 'The time for an appeal is over.',
  DECISION_FINAL: 'This decision answered an appeal and is final.',
  DECISION_REPLACED: 'A later decision has replaced this one.',
  NOTHING_TO_APPEAL: 'There is nothing in this decision to appeal against.',
  REPORT_OPEN: 'Nobody has answered yet.',
}
