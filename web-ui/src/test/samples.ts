import type { components } from '@kinora/ui-kit/openapi/moderation'
import type { Account } from '@kinora/ui-kit/session'
import type { Addresses, Appeal, Comment, FeedItem, Notification, Statement, Video } from '@/shared/api/types'

export const ACCOUNT: Account = {
  id: 'me',
  handle: 'mira',
  displayName: 'Mira',
  bio: '',
  email: 'mira@example.org',
  emailConfirmed: true,
  roles: ['VIEWER', 'CREATOR'],
  createdAt: '2026-11-01T00:00:00Z',
}

export const PLAYBACK: Addresses = {
  hlsUrl: '/media/p1/master.m3u8',
  posterUrl: '/media/p1/poster.jpg',
  storyboardUrl: '/media/p1/storyboard.vtt',
  downloadUrl: '/media/p1/download.mp4',
  captions: [],
  expiresAt: null,
}

export function sampleVideo(change: Partial<Video> = {}): Video {
  return {
    id: 'v1',
    title: 'Sourdough in one bowl',
    description: 'No scale needed.',
    hashtags: ['baking'],
    category: 'Food & Cooking',
    owner: { id: 'u1', handle: 'mara', displayName: 'Mara' },
    durationMs: 8_000,
    counts: { views: 100, likes: 10, comments: 1 },
    playback: PLAYBACK,
    publishedAt: '2026-11-20T00:00:00Z',
    publishAt: null,
    state: 'PUBLISHED',
    visibility: 'PUBLIC',
    width: 720,
    height: 1280,
    likedByMe: false,
    createdAt: '2026-11-20T00:00:00Z',
    blurhash: null,
    moderation: null,
    failure: null,
    restrictions: null,
    ...change,
  }
}

export function sampleItem(id: string, change: Partial<FeedItem> = {}): FeedItem {
  return {
    recommendationId: `r-${id}`,
    source: 'TFIDF',
    score: 0.7,
    reasons: [{ code: 'SIMILAR_CONTENT', text: 'Similar to what you watched', videoId: null, matter: null, weight: 0.7 }],
    video: sampleVideo({ id, title: `Video ${id}` }),
    ...change,
  }
}

export function sampleComment(change: Partial<Comment> = {}): Comment {
  return {
    id: 'c1',
    videoId: 'v1',
    author: { id: 'u1', handle: 'mara', displayName: 'Mara' },
    text: 'Lovely',
    state: 'PUBLISHED',
    reason: null,
    replyTo: null,
    likes: 0,
    likedByMe: false,
    createdAt: '2026-11-20T00:00:00Z',
    revision: 1,
    editedAt: null,
    editableUntil: null,
    ...change,
  }
}

export function sampleNotification(change: Partial<Notification> = {}): Notification {
  return {
    id: 'n1',
    type: 'COMMENT_RECEIVED',
    createdAt: '2026-11-20T00:00:00Z',
    readAt: null,
    actor: { id: 'u1', handle: 'mara', displayName: 'Mara' },
    videoId: 'v1',
    videoTitle: 'Sourdough',
    commentId: 'c1',
    code: null,
    ...change,
  }
}

type Report = components['schemas']['ReportView']

/** A time in which a test does not end. */
export const FUTURE = '2100-01-01T00:00:00Z'

export function sampleAppeal(change: Partial<Appeal> = {}): Appeal {
  return {
    id: 'a1',
    decisionId: 'd1',
    filedBy: 'OWNER',
    statement: 'It cuts bread.',
    filedAt: '2026-11-21T00:00:00Z',
    answer: null,
    answerId: null,
    answeredAt: null,
    ...change,
  }
}

export function sampleStatement(change: Partial<Statement> = {}): Statement {
  return {
    id: 'd1',
    content: { id: 'v1', kind: 'VIDEO', version: 1 },
    outcome: 'REJECTED',
    reasonCode: 'VIOLENCE',
    statement: 'It shows, describes or threatens violence.',
    automated: false,
    decidedAt: '2026-11-20T00:00:00Z',
    policyVersion: 'default/3',
    inForce: true,
    facts: { source: 'OWN_INITIATIVE', automatedDetection: true, ranges: [{ category: 'VIOLENCE', startMs: 3_000, endMs: 6_000 }] },
    ground: { kind: 'TERMS', name: 'Violence', definition: 'Weapons that are used against people.' },
    restriction: { visibility: 'REMOVED', measures: ['REMOVED'], label: null, territory: 'EVERYWHERE', since: '2026-11-20T00:00:00Z', until: null },
    redress: { appealable: true, appealUntil: FUTURE, appeal: null },
    ...change,
  }
}

export function sampleReport(change: Partial<Report> = {}): Report {
  return {
    id: 'r1',
    kind: 'VIDEO',
    contentId: 'v1',
    videoId: 'v1',
    reason: 'SPAM',
    statement: null,
    illegal: false,
    filedAt: '2026-11-21T00:00:00Z',
    answer: null,
    answeredAt: null,
    appealUntil: null,
    appeal: null,
    ...change,
  }
}

type Standing = components['schemas']['AccountStandingView']
type Strike = components['schemas']['Strike']
type Suspension = components['schemas']['Suspension']

export function sampleStanding(change: Partial<Standing> = {}): Standing {
  return {
    standing: 'GOOD',
    until: null,
    points: 0,
    thresholds: { warning: 1, pause: 6, suspension: 12 },
    strikes: [],
    suspensions: [],
    profileResets: [],
    ...change,
  }
}

export function sampleStrike(change: Partial<Strike> = {}): Strike {
  return {
    decisionId: 'd1',
    kind: 'VIDEO',
    contentId: 'v1',
    reason: 'SPAM',
    statement: 'It is spam or misleads people.',
    points: 2,
    since: '2026-11-20T00:00:00Z',
    expiresAt: FUTURE,
    liftedAt: null,
    counts: true,
    ...change,
  }
}

export function sampleSuspension(change: Partial<Suspension> = {}): Suspension {
  return {
    id: 's1',
    source: 'OWN_INITIATIVE',
    reason: 'SPAM',
    statement: 'It is spam or misleads people.',
    explanation: 'The same link under many videos.',
    policyVersion: 'default/3',
    ruleName: 'Spam',
    ruleDefinition: 'Unwanted advertising.',
    from: '2026-11-20T00:00:00Z',
    until: FUTURE,
    liftedAt: null,
    inForce: true,
    appealable: true,
    appealUntil: FUTURE,
    appeal: null,
    ...change,
  }
}
