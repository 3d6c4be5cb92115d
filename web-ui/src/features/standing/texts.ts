import type { components } from '@kinora/ui-kit/openapi/moderation'

type View = components['schemas']['AccountStandingView']

export const standingTexts = {
  title: 'Your standing',
  hint: 'When something of yours breaks the rules, it counts against your account for a time. Here you see what counts, until when, and what you can do.',
  signInHint: 'Here you see what counts against your account, until when, and what you can do.',
  until: (time: string) => `Until ${time}, if nothing else happens.`,
  withoutEnd: 'Without end.',
  points: (points: string) => `${points} points count now.`,
  steps: 'What happens with how many points',
  pointsColumn: 'Points',
  stepColumn: 'What happens',
  reached: 'reached',
  warning: 'A warning: everything still works.',
  pause: 'You can neither upload nor comment for a time. You can still watch, appeal, and take your data with you.',
  suspension: 'A person decides whether to suspend your account. No machine does.',
  strikes: 'Strikes',
  noStrikes: 'Nothing counts against you',
  noStrikesHint: 'Strikes appear here if something of yours is rejected.',
  ofVideo: 'A video',
  ofComment: 'A comment',
  strikePoints: (points: string) => `${points} points`,
  since: (time: string) => `Since ${time}`,
  expires: (time: string) => `counts until ${time}`,
  expired: (time: string) => `counted until ${time}`,
  lifted: (time: string) => `taken away on ${time}`,
  why: 'Why, and what you can do',
  profile: 'Your profile',
  profileReset: (time: string) => `On ${time} a person removed your name and description from your profile, for everybody. You can set others in your profile.`,
  handleReset: (time: string) =>
    `On ${time} a person removed your name and description from your profile, for everybody, and gave your account a neutral handle. You can choose others in your settings.`,
  suspensions: 'Suspensions',
  suspended: 'Your account is suspended',
  wasSuspended: 'Your account was suspended',
  decidedBy: 'Decided by a person, for the whole platform.',
  explanation: 'Why',
  rule: 'Our rule',
  ownRules: 'The rules of this platform',
  source: 'How it came up',
  policy: 'Version of the rules',
  from: (time: string) => `From ${time}`,
  to: (time: string) => `until ${time}.`,
  noEnd: 'without end.',
  liftedOn: (time: string) => `It was lifted on ${time}.`,
  appealTitle: 'Is that wrong?',
  appealHint: (time: string) => `Somebody else than who decided it looks again. Possible until ${time}.`,
  appeal: 'Appeal',
  appealed: (time: string) => `You appealed on ${time}. Somebody else looks at it now.`,
  yours: 'What you wrote:',
}

export const standingNames: Record<View['standing'], string> = {
  GOOD: 'All is well',
  WARNED: 'You have been warned',
  PAUSED: 'You can neither upload nor comment for now',
  SUSPENDED: 'Your account is suspended',
}

type Imposed = components['schemas']['Suspension']

export const sourceNames: Record<Imposed['source'], string> = {
  OWN_INITIATIVE: 'Our staff noticed it.',
  STRIKES: 'Your strikes called for a decision.',
  NOTICE: 'Somebody reported your account.',
}

export const suspensionAnswers: Record<NonNullable<NonNullable<Imposed['appeal']>['answer']>, string> = {
  UPHELD: 'Somebody else looked at it: the suspension stands.',
  OVERTURNED: 'You were right: we lifted the suspension.',
}

/** Why an appeal was refused, by the code of the problem. */
export const suspensionProblems: Record<string, string> = {
  SUSPENSION_APPEALED: 'You have appealed already. Somebody looks at it.',
  SUSPENSION_OVER: 'The suspension was lifted already.',
  SUSPENSION_APPEAL_TOO_LATE: 'The time for an appeal is over.',
}
