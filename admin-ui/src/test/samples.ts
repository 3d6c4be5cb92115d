import type { CaseSummary, ModerationCase, Policy, ReasonCode, Signal, StageReport } from '@/shared/api/types'

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

export function aSummary(change: Partial<CaseSummary> = {}): CaseSummary {
  return {
    id: 'case-1',
    purpose: 'SCREENING',
    kind: 'COMMENT',
    contentId: 'comment-1',
    state: 'OPEN',
    childSafety: false,
    queue: 'COMMENTS',
    priority: 100,
    openedAt: '2026-11-22T10:00:00Z',
    openReason: 'SCORE_HATE',
    title: null,
    excerpt: 'First comment',
    claimedBy: null,
    claimExpiresAt: null,
    topSignal: { category: 'HATE', score: 0.7 },
    ruling: null,
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
