import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Answer } from '@/shared/api/types'

type Appeals = components['schemas']['TransparencyReport']['figures']['appeals'][number]

export const transparencyTexts = {
  title: 'Transparency',
  hint: 'What we removed and limited, what people reported and contested, and how often we were wrong. The figures are counted every hour and name nobody.',
  year: 'Year (UTC)',
  countedAt: (time: string) => `Counted on ${time}.`,
  final: 'They do not change any more.',
  none: 'There are no figures for this year yet',
  noneHint: 'They are counted within the hour.',
  actions: 'What was removed or limited',
  reason: 'Reason',
  decisions: 'Decisions',
  noActions: 'Nothing was removed or limited.',
  deciders: 'Who decided',
  decider: 'Decided by',
  machines: 'Machines alone',
  people: 'People',
  outcome: 'Outcome',
  kinds: { VIDEO: 'Videos', COMMENT: 'Comments' },
  outcomes: { APPROVED: 'allowed', REJECTED: 'removed', RESTRICTED: 'limited' },
  reports: 'Reports',
  received: 'Received',
  ofLaw: 'Of these, claimed to be illegal',
  ofStrangers: 'Of these, without an account',
  median: 'Median time to the answer',
  hours: (hours: string) => `${hours} hours`,
  days: (days: string) => `${days} days`,
  unanswered: 'none answered',
  answer: 'Answer',
  count: 'Number',
  waiting: 'Nobody has answered yet',
  appeals: 'Appeals',
  accounts: 'Accounts',
  strikes: 'Strikes given',
  strikesLifted: 'Of these, taken away again',
  suspensions: 'Accounts suspended, by people',
  suspensionsLifted: 'Of these, lifted again',
  suspensionAppeals: 'Appeals against suspensions',
  errors: 'Where machines were wrong',
  errorsHint:
    'Decisions of machines that a person changed, because somebody contested or reported the content, or because it was looked at again. Nobody looks at all of them, so this is the least that was wrong.',
  kind: 'Kind',
  refused: 'Refused by machines',
  refusedWrongly: 'wrongly refused',
  allowed: 'Allowed by machines',
  allowedWrongly: 'wrongly allowed',
}

export const partyTexts: Record<Appeals['party'], string> = {
  OWNER: 'By owners of content',
  REPORTER: 'By people who reported content',
}

export const answerNames: Record<Answer, string> = {
  REMOVED: 'Removed',
  RESTRICTED: 'Limited',
  KEPT: 'Stays',
  GONE: 'Deleted before we decided',
  UPHELD: 'The decision stands',
  OVERTURNED: 'We changed the decision',
}
