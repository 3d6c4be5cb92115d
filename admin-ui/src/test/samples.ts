import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { CaseSummary, ModerationCase, Policy, ReasonCode, Signal, StageReport } from '@/shared/api/types'

type Schemas = components['schemas']

export const someReasons: ReasonCode[] = [
  { code: 'NO_VIOLATION', label: 'No violation', appliesTo: ['VIDEO', 'COMMENT'], action: 'APPROVE' },
  { code: 'VIOLENCE', label: 'Violence', appliesTo: ['VIDEO', 'COMMENT'], action: 'REJECT' },
  { code: 'HATE', label: 'Hate', appliesTo: ['VIDEO', 'COMMENT'], action: 'REJECT' },
]

export const aPolicy: Policy = {
  id: 'default',
  version: 3,
  rules: {
    video: { VIOLENCE: { review: 0.4, reject: 0.85, reviewOnly: false } },
    stages: {},
    comments: { H: { review: 0.4, reject: 0.85, reviewOnly: false } },
    anyHarm: { review: 0.5, reject: 0.9, reviewOnly: false },
    requiredStages: ['HASH'],
    rejectingStages: ['HASH'],
    rewritable: ['HATE'],
    suggestionThreshold: 0.1,
    secondOpinion: 'ADVICE',
    uncoveredLanguage: 'REVIEW',
    publishing: { preset: 'VISION', approvals: 3, strikeDays: 90, sample: 0.1 },
    categories: [
      {
        code: 'FISTS',
        harm: 'VIOLENCE',
        name: 'Fist fights',
        definition: 'Fights without gloves break the rule.',
        examples: ['Two people fight in a street.'],
        thresholds: null,
      },
    ],
  },
}

/** A day in which nothing happened. */
export const noInsights: components['schemas']['Insights'] = {
  from: '2026-11-29T00:00:00Z',
  to: '2026-11-30T00:00:00Z',
  step: 'HOUR',
  inflow: [],
  sources: [],
  open: [],
  onTime: [],
  decided: [],
  reasons: [],
  people: [],
  policies: [],
  overturned: [],
  appeals: [],
  accuracy: [],
  models: [],
}

export const noPrecedents: components['schemas']['CasePrecedents'] = {
  method: 'precedents/1',
  wordsCompared: true,
  neighbors: [],
  stands: [],
  checks: [],
}

export const noAgreement: Schemas['Agreement'] = { answered: 0, waiting: 2, leads: 0, overall: null, categories: [], pairs: [] }

export const someRates: Schemas['Sampling'] = {
  version: 0,
  rates: {
    approvedVideos: 0.01,
    rejectedVideos: 0.05,
    approvedComments: 0.001,
    rejectedComments: 0.02,
    secondReviews: 0.02,
    goldCases: 0.02,
    perDay: 50,
  },
  inForceAt: '1970-01-01T00:00:00Z',
  changedBy: null,
}

/** A draft by somebody else that was not simulated yet. */
export function aDraft(change: Partial<Schemas['DraftDetail']> = {}): Schemas['DraftDetail'] {
  return {
    draft: {
      id: 'draft-1',
      version: 0,
      state: 'OPEN',
      basedOn: 3,
      note: 'Fewer false alarms',
      author: { id: 'account-ada', handle: 'ada' },
      changedAt: '2026-11-28T10:00:00Z',
      publishedVersion: null,
    },
    rules: aPolicy.rules,
    changes: [{ path: 'comments.H.review', before: '0.4', after: '0.5' }],
    simulation: null,
    simulated: false,
    ...change,
  }
}

export function aSummary(change: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: 'case-1',
    purpose: 'SCREENING',
    kind: 'COMMENT',
    contentId: 'comment-1',
    state: 'OPEN',
    childSafety: false,
    blind: false,
    queue: 'COMMENTS',
    priority: 24_000,
    openedAt: '2026-11-22T10:00:00Z',
    dueAt: '2126-11-22T10:00:00Z',
    why: {
      severity: 2,
      severityWeight: 100,
      audience: 'HELD',
      askers: 0,
      exposure: 1,
      uncertainty: 2.4,
      late: false,
      rule: 'fallback',
      routingVersion: 0,
    },
    openReason: 'SCORE_HATE',
    title: null,
    excerpt: 'First comment',
    claimedBy: null,
    claimExpiresAt: null,
    topSignal: { category: 'HATE', score: 0.7 },
    ruling: null,
    heldAt: null,
    ...change,
  }
}

export function aSignal(change: Partial<Signal> = {}): Signal {
  return {
    stage: 'COMMENT',
    label: 'H',
    category: 'HATE',
    score: 0.7,
    startMs: null,
    endMs: null,
    evidence: 'Label H of the text model',
    modelVersion: 'builtin-1',
    ...change,
  }
}

export function aStage(change: Partial<StageReport> = {}): StageReport {
  return {
    stage: 'TEXT',
    state: 'RAN',
    cause: null,
    urgent: false,
    readings: [],
    findings: [],
    doubts: [],
    remarks: null,
    frames: null,
    coverage: null,
    effort: { model: 'builtin-1', prompt: null, promptSha256: null, promptTokens: 0, answerTokens: 0, millis: 31, cost: null },
    ...change,
  }
}

export function aCase(change: Partial<ModerationCase> = {}): ModerationCase {
  return {
    ...aSummary(),
    contestedDecisionId: null,
    concerns: [],
    content: {
      videoId: 'video-1',
      title: null,
      description: null,
      hashtags: [],
      author: { id: 'author-1', handle: null, displayName: null },
      text: 'First comment <b>bold</b>',
      playbackId: null,
      durationMs: null,
      captions: null,
    },
    signals: [aSignal()],
    stages: [],
    creator: null,
    policyVersion: 'default/3',
    decisions: [],
    history: [],
    ...change,
  }
}

/** A claim of this account that ends in ten minutes. */
export function claimOf(person: { id: string; handle: string }): Pick<CaseSummary, 'state' | 'claimedBy' | 'claimExpiresAt'> {
  const { id, handle } = person
  return { state: 'CLAIMED', claimedBy: { id, handle }, claimExpiresAt: new Date(Date.now() + 600_000).toISOString() }
}

/** A rejection by a machine that can be contested. */
export function aStatement(change: Partial<Schemas['Statement']> = {}): Schemas['Statement'] {
  return {
    id: 'decision-9',
    content: { id: 'video-1', kind: 'VIDEO', version: 1 },
    outcome: 'REJECTED',
    reasonCode: 'VIOLENCE',
    statement: 'It shows, describes or threatens violence.',
    automated: true,
    decidedAt: '2026-11-20T08:00:00Z',
    policyVersion: 'default/2',
    inForce: true,
    facts: { source: 'OWN_INITIATIVE', automatedDetection: true, ranges: [{ category: 'VIOLENCE', startMs: 6200, endMs: 11_800 }] },
    ground: { kind: 'TERMS', name: 'Fist fights', definition: 'Fights without gloves break the rule.' },
    restriction: { visibility: 'REMOVED', measures: ['REMOVED'], label: null, territory: 'EVERYWHERE', since: '2026-11-20T08:00:00Z', until: null },
    redress: null,
    ...change,
  }
}

export function anAppeal(change: Partial<Schemas['AppealView']> = {}): Schemas['AppealView'] {
  return {
    id: 'appeal-1',
    decisionId: 'decision-9',
    filedBy: 'OWNER',
    statement: 'It is a <b>boxing</b> lesson.',
    filedAt: '2026-11-21T08:00:00Z',
    answer: null,
    answerId: null,
    answeredAt: null,
    ...change,
  }
}

export function aReport(change: Partial<Schemas['CaseReport']> = {}): Schemas['CaseReport'] {
  return { reason: 'HATE', signedIn: true, legalGround: null, statement: null, filedAt: '2026-11-21T08:00:00Z', ...change }
}

export function aLogLine(change: Partial<Schemas['AuditLine']> = {}): Schemas['AuditLine'] {
  return {
    seq: 1,
    id: 'line-1',
    at: '2026-11-20T08:00:00Z',
    actor: null,
    action: 'OPENED',
    caseId: 'case-1',
    contentId: 'comment-1',
    decisionId: null,
    subject: null,
    detail: null,
    ...change,
  }
}

const SEVERITIES = ['ROUTINE', 'ELEVATED', 'HIGH', 'CRITICAL'] as const

/** The ledger of somebody who has not looked at anything. */
export const NOTHING_SEEN: Schemas['Ledger'] = {
  lastDay: SEVERITIES.map((severity) => ({ severity, uncoveredSeconds: 0, reveals: 0, limitSeconds: null })),
  lastWeek: SEVERITIES.map((severity) => ({ severity, uncoveredSeconds: 0, reveals: 0, limitSeconds: null })),
  spent: [],
  breakProposed: null,
}

/** An account against which one strike counts. */
export function aStanding(accountId: string): components['schemas']['AccountFile'] {
  return {
    accountId,
    standing: {
      standing: 'WARNED',
      until: '2100-01-01T00:00:00Z',
      points: 2,
      thresholds: { warning: 1, pause: 6, suspension: 12 },
      strikes: [],
      suspensions: [],
      profileResets: [],
    },
    decisions: [],
    cases: [],
    notes: [],
    linked: [],
  }
}
