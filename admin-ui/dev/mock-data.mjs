/** Invented cases for viewing the console without a server. Times are relative to the start of the mock. */
const START = Date.now()
export const ago = (seconds) => new Date(START - seconds * 1000).toISOString()
export const uuid = (n) => `01990000-0000-7000-8000-${String(n).padStart(12, '0')}`

const person = (n, handle) => ({ id: uuid(n), handle })
export const PEOPLE = { mina: person(901, 'mina'), ada: person(902, 'ada'), root: person(903, 'root') }

export const ROLES = {
  viewer: ['VIEWER', 'CREATOR'],
  moderator: ['VIEWER', 'MODERATOR'],
  operator: ['OPERATOR'],
  admin: ['VIEWER', 'CREATOR', 'MODERATOR', 'ADMIN', 'OPERATOR'],
}

const video = (n, title, openReason, priority, signals, extra = {}) => ({
  id: uuid(n),
  kind: 'VIDEO',
  contentId: uuid(100 + n),
  state: 'OPEN',
  queue: 'VIDEOS',
  priority,
  openedAt: ago(n * 700),
  dueAt: ago(n * 700 - 7_200),
  why: {
    severity: Math.min(Math.floor(priority / 100), 3),
    severityWeight: 10 ** Math.min(Math.floor(priority / 100), 3),
    audience: 'HELD',
    askers: 0,
    exposure: 1,
    uncertainty: 2.4,
    late: n * 700 > 7_200,
    rule: 'Videos',
    routingVersion: 0,
  },
  openReason,
  title,
  excerpt: null,
  claimedBy: null,
  claimExpiresAt: null,
  content: {
    videoId: uuid(100 + n),
    title,
    description: `Filmed on Saturday, one take.\nThanks to everyone who came along! <b>not bold</b>`,
    hashtags: ['weekend', 'outdoor'],
    author: { id: uuid(500 + n), handle: 'riverside_films', displayName: 'Riverside Films' },
    text: null,
    playbackId: uuid(300 + n),
    durationMs: 30_000,
    captions: null,
  },
  signals,
  ...extra,
})

const comment = (n, text, priority, signals, extra = {}) => ({
  ...video(n, null, 'SCORE_HARASSMENT', priority, signals, extra),
  kind: 'COMMENT',
  queue: 'COMMENTS',
  excerpt: text,
  content: {
    videoId: uuid(101),
    title: null,
    description: null,
    hashtags: [],
    author: { id: uuid(500 + n), handle: 'loud_voice', displayName: null },
    text,
    playbackId: null,
    durationMs: null,
    captions: null,
  },
  ...extra,
})

const signal = (stage, category, score, startMs = null, endMs = null, evidence = '', label = category) => ({
  stage,
  label,
  category,
  score,
  startMs,
  endMs,
  evidence,
  modelVersion: stage === 'COMMENT' ? 'builtin-4' : 'local-1',
})

const stage = (name, change = {}) => ({
  stage: name,
  state: 'RAN',
  cause: null,
  urgent: false,
  readings: [],
  findings: [],
  doubts: [],
  remarks: null,
  frames: null,
  coverage: null,
  effort: { model: 'builtin-4', prompt: null, promptSha256: null, promptTokens: 0, answerTokens: 0, millis: 31, cost: null },
  ...change,
})

const readings = ['TITLE_AND_DESCRIPTION', 'TITLE', 'HASHTAGS'].map((part) => ({
  part,
  from: 0,
  to: 40,
  scores: {
    labels: { S: 0.012, H: 0.004, V: 0.213, HR: 0.02, SH: 0.035, S3: 0.001, H2: 0.002, V2: 0.018 },
    anyHarm: 0.24,
    readable: true,
    model: 'builtin-4',
    written: { script: 'Latn', language: 'en', confidence: 0.82, cover: 'COVERED' },
  },
}))

const VIDEO_STAGES = [
  stage('HASH', {
    coverage: { pictureMs: 8000, soundMs: 0, durationMs: 30_000 },
    effort: { model: 'sha256+phash64/1', prompt: null, promptSha256: null, promptTokens: 0, answerTokens: 0, millis: 212, cost: null },
  }),
  stage('TEXT', { readings }),
  stage('LOCAL_VISION', {
    frames: {
      labels: ['DRAWING', 'HENTAI', 'NEUTRAL', 'PORN', 'SEXY'],
      atMs: [0, 1000, 2000],
      scores: [
        [0.0213, 0.0011, 0.9702, 0.0041, 0.0033],
        [0.0187, 0.0009, 0.9741, 0.0038, 0.0025],
        [0.0342, 0.0021, 0.9412, 0.0102, 0.0123],
      ],
    },
    coverage: { pictureMs: 30_000, soundMs: 0, durationMs: 30_000 },
    effort: { model: 'nsfwjs-4.3.0-mobilenet-v2', prompt: null, promptSha256: null, promptTokens: 0, answerTokens: 0, millis: 640, cost: null },
  }),
  stage('VISION', {
    state: 'SKIPPED',
    cause: 'NO_VISION_MODEL',
    effort: { model: null, prompt: null, promptSha256: null, promptTokens: 0, answerTokens: 0, millis: 0, cost: null },
  }),
]

const COMMENT_STAGES = [
  stage('TEXT', { readings: [{ ...readings[0], part: 'COMMENT' }] }),
  stage('SPAM', { effort: { model: 'spam-rules', prompt: null, promptSha256: null, promptTokens: 0, answerTokens: 0, millis: 0, cost: null } }),
]

const automated = (n, outcome, reasonCode) => ({
  id: uuid(n),
  action: outcome === 'APPROVED' ? 'APPROVE' : 'REJECT',
  outcome,
  reasonCode,
  note: null,
  actor: null,
  automated: true,
  decidedAt: ago(5400),
  previousDecisionId: null,
})

const contesting = (purpose, queue, decision) => ({ purpose, queue, contestedDecisionId: uuid(decision) })

const report = (n, reason, statement = null, legalGround = null) => ({
  reason,
  statement,
  legalGround,
  signedIn: n % 3 !== 0,
  filedAt: ago(n * 300),
})

export const REPORTS = {
  reasons: [
    { reason: 'DANGEROUS_ACTS', reports: 14 },
    { reason: 'SPAM', reports: 3 },
    { reason: 'OTHER', reports: 1 },
  ],
  newest: [
    report(1, 'DANGEROUS_ACTS', 'Children will try this with a real balloon. <b>Please</b> look at the end.'),
    report(2, 'SPAM'),
    report(3, 'DANGEROUS_ACTS', 'It shows how to get past the safety lock of the gas bottle.', 'Section 40 of the Explosives Act'),
  ],
}

export const APPEALS = [
  {
    id: uuid(8001),
    decisionId: uuid(702),
    filedBy: 'OWNER',
    statement: 'It was a joke between friends, the address does not exist.\nPlease put it back.',
    filedAt: ago(3_000),
    answer: null,
    answerId: null,
    answeredAt: null,
  },
]

/** The statement of reasons of a decision of these cases. */
export const statementOf = (one, decision) => ({
  id: decision.id,
  content: { id: one.contentId, kind: one.kind, version: 1 },
  outcome: decision.outcome,
  reasonCode: decision.reasonCode,
  statement: 'It is spam or misleads people.',
  automated: decision.automated,
  decidedAt: decision.decidedAt,
  policyVersion: one.policyVersion,
  inForce: true,
  facts: { source: 'OWN_INITIATIVE', automatedDetection: true, ranges: [] },
  ground: { kind: 'TERMS', name: 'Spam', definition: 'Advertisements that nobody asked for, and links that mislead.' },
  restriction: null,
  redress: null,
})

export function mockCases() {
  return [
    video(1, 'Jumping from the old bridge at sunset', 'SCORE_DANGEROUS_ACTS', 200, [
      signal('VISION', 'DANGEROUS_ACTS', 0.87, 6200, 11_800, 'A person climbs over the railing and jumps into a river.'),
      signal('VISION', 'VIOLENCE', 0.41, 19_000, 21_500, 'Two people push each other near the water.'),
      signal('TEXT', 'DANGEROUS_ACTS', 0.52, null, null, 'The description invites others to try it.'),
      signal('TEXT', 'SPAM', 0.08, null, null, 'No links.'),
    ]),
    comment(2, 'You should be ashamed of yourself, nobody wants to see your face here again.', 100, [
      ...[['HR', 0.83, 'HARASSMENT'], ['H', 0.31, 'HATE'], ['V', 0.12, 'VIOLENCE'], ['H2', 0.08, 'HATE']].map(
        ([label, score, category]) => signal('COMMENT', category, score, null, null, `Label ${label} in the comment`, label),
      ),
    ]),
    video(3, 'Street food tour: ten dishes for ten coins', 'MISSING_VISION', 0, [
      signal('TEXT', 'SPAM', 0.12, null, null, 'One link to a map.'),
    ]),
    video(4, 'Trick shots with my brother, the window did not make it', 'MISSING_VISION', 0, [], {
      state: 'CLAIMED',
      claimedBy: PEOPLE.ada,
      claimExpiresAt: new Date(START + 520_000).toISOString(),
    }),
    comment(5, 'אני לא מסכים 😡 <script>alert(1)</script>', 0, [signal('COMMENT', 'HARASSMENT', 0.46, null, null, 'Label HR in the comment', 'HR')]),
    video(6, 'Night ride through the empty city', 'MISSING_VISION', 0, [signal('TEXT', 'DANGEROUS_ACTS', 0.33)]),
    video(7, 'Kitten meets a balloon', 'AUTOMATED', 0, [signal('TEXT', 'SPAM', 0.03)], {
      state: 'DECIDED',
      decisions: [automated(701, 'APPROVED', 'NO_VIOLATION')],
    }),
    comment(8, 'free coins here → totally-real.example', 0, [signal('COMMENT', 'SPAM', 0.97)], {
      state: 'DECIDED',
      openReason: 'AUTOMATED',
      decisions: [automated(702, 'REJECTED', 'SPAM')],
    }),
    video(9, 'Kitten meets a balloon', 'REPORTED_DANGEROUS_ACTS', 120, [signal('TEXT', 'SPAM', 0.03)], {
      ...contesting('REPORT', 'REPORTS', 701),
      contentId: uuid(107),
    }),
    comment(10, 'free coins here → totally-real.example', 100, [signal('COMMENT', 'SPAM', 0.97)], {
      ...contesting('APPEAL', 'APPEALS', 702),
      openReason: 'APPEALED',
      contentId: uuid(108),
    }),
    video(11, 'My own upload, reported', 'REPORTED_CHILD_SAFETY', 300, [], {
      ...contesting('REPORT', 'REPORTS', 701),
      childSafety: true,
      excluded: 'REPORTED',
    }),
  ].map((one) => ({
    purpose: 'SCREENING',
    contestedDecisionId: null,
    childSafety: false,
    concerns: [one.openReason],
    decisions: [],
    policyVersion: 'default/3',
    stages: one.kind === 'VIDEO' ? VIDEO_STAGES : COMMENT_STAGES,
    creator: one.kind === 'VIDEO' ? { approved: 2, struckAt: null, takenBack: false, propensity: null } : null,
    version: 1,
    history: [{ at: one.openedAt, actor: null, action: 'OPENED', detail: one.openReason }],
    ...one,
  }))
}

const cut = (review, reject, reviewOnly = false) => ({ review, reject, reviewOnly })
const CATEGORIES =
  'SEXUAL_CONTENT VIOLENCE HATE HARASSMENT SELF_HARM DANGEROUS_ACTS MISINFORMATION SPAM CHILD_SAFETY'.split(' ')
const perName = (names, only) => Object.fromEntries(names.map((name) => [name, cut(0.4, 0.85, name === only)]))

export const POLICY = {
  id: 'default',
  version: 3,
  rules: {
    video: perName(CATEGORIES, 'CHILD_SAFETY'),
    comments: perName(['S', 'H', 'V', 'HR', 'SH', 'S3', 'H2', 'V2'], 'S3'),
    stages: {},
    anyHarm: cut(0.5, 0.9),
    requiredStages: ['HASH', 'TEXT', 'LOCAL_VISION'],
    secondOpinion: 'ADVICE',
    uncoveredLanguage: 'REVIEW',
    publishing: { preset: 'TRUSTED', approvals: 3, strikeDays: 90, sample: 0.1 },
    rejectingStages: ['HASH'],
    rewritable: ['HARASSMENT'],
    suggestionThreshold: 0.1,
    categories: [
      { code: 'VIOLENCE', harm: 'VIOLENCE', name: 'Violence', definition: 'Real or realistic violence.', examples: [], thresholds: null },
    ],
  },
}
export const POLICY_VERSIONS = ['TRUSTED', 'VISION', 'VISION'].map((preset, index) => ({
  version: 3 - index,
  publishing: { ...POLICY.rules.publishing, preset },
  createdBy: index === 2 ? null : 'root',
  publishedBy: index === 2 ? null : 'second',
  restoredFrom: null,
  createdAt: ago(9000 * (index + 1)),
}))

const LABELS = ['Sexual content', 'Violence', 'Hate', 'Harassment', 'Self-harm', 'Child safety', 'Dangerous acts']
export const REASONS = [
  ['NO_VIOLATION', 'No violation', 'APPROVE'],
  ...LABELS.map((label) => [label.toUpperCase().replaceAll(/[ -]/g, '_'), label, 'REJECT']),
  ['MISINFORMATION', 'Misinformation', 'REJECT'],
  ['SPAM', 'Spam', 'REJECT'],
  ['OTHER', 'Other', 'REJECT'],
].map(([code, label, action]) => ({ code, label, action, appliesTo: ['VIDEO', 'COMMENT'] }))

export const JOBS = {
  recommendation: [
    {
      name: 'train-models',
      description: 'Trains a new version of every arm and activates it if it is not worse.',
      cron: '0 0 3 * * ?',
      previousRun: ago(40_000),
      previousEnd: ago(39_900),
      outcome: 'SUCCEEDED',
      nextRun: ago(-46_400),
      running: false,
    },
  ],
  preference: [
    {
      name: 'analyse-preferences',
      description: 'Infers the interests of everyone who allows it.',
      cron: '0 0 4 * * ?',
      previousRun: null,
      previousEnd: null,
      outcome: null,
      nextRun: ago(-50_000),
      running: true,
    },
  ],
}

export const MODELS = [
  {
    id: uuid(801),
    arm: 'HYBRID',
    state: 'LIVE',
    corpus: { documents: 412, terms: 2210 },
    metrics: { 'ndcg@10': 0.2134, 'popularity7d.ndcg@10': 0.1712, 'recall@10': 0.318, coverage: 0.77 },
    trainedAt: ago(40_000),
    activatedAt: ago(39_900),
    reason: 'Not worse than the version before it.',
  },
  {
    id: uuid(800),
    arm: 'HYBRID',
    state: 'RETIRED',
    corpus: { documents: 398, terms: 2104 },
    metrics: { 'ndcg@10': 0.2011, 'recall@10': 0.301, coverage: 0.71 },
    trainedAt: ago(126_000),
    activatedAt: ago(125_000),
    reason: 'First version.',
  },
]

export const ACCOUNTS = Object.entries(ROLES).map(([handle, roles], n) => ({
  id: uuid(910 + n),
  handle,
  displayName: handle.charAt(0).toUpperCase() + handle.slice(1),
  email: `${handle}@kinora.example`,
  roles,
  createdAt: ago(86_400 * (n + 3)),
  state: n === 1 ? 'LOCKED' : 'ACTIVE',
  lock: n === 1 ? { reason: 'Sold followers in comments', lockedAt: ago(7_200), lockedBy: uuid(910) } : null,
}))

export const SCREENING_MODELS = {
  comments: { state: 'LIVE', model: 'builtin/e5-small-v2+lora-2', reason: 'No checkpoint folder is set.' },
  pictures: { state: 'LIVE', model: 'nsfwjs-4.3.0-mobilenet-v2', reason: 'The built-in model; it knows nudity only' },
  vision: { provider: 'local', about: 'No vision model: videos without another verdict go to a person.' },
}

const hashEntry = (n, change) => ({
  id: uuid(6000 + n),
  source: 'DECISION',
  state: 'ACTIVE',
  category: 'VIOLENCE',
  algorithm: 'PDQ',
  hash: `${String(n)}8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22`,
  hashes: 8,
  note: null,
  policyVersion: 'default/3',
  decisionId: uuid(7000 + n),
  contentId: uuid(100 + n),
  createdBy: '',
  createdAt: ago(90_000 * (n + 1)),
  heldBackAt: null,
  removedAt: null,
  removal: null,
  matchedVideos: 3 * n,
  matchedAccounts: 2 * n,
  ...change,
})
const byHand = { policyVersion: null, decisionId: null, contentId: null, createdBy: 'ada', hashes: 1 }

export const HASHES = [
  hashEntry(1, {}),
  hashEntry(2, { state: 'HELD_BACK', heldBackAt: ago(3_000), matchedVideos: 61, matchedAccounts: 44 }),
  hashEntry(3, {
    ...byHand,
    source: 'MODERATOR',
    category: 'SPAM',
    note: 'An advertisement that returns',
    removal: { askedBy: PEOPLE.ada, askedAt: ago(9_000), reason: 'The advertiser has stopped.' },
  }),
  hashEntry(4, { ...byHand, source: 'IMPORT', category: 'HATE', algorithm: 'SHA256', note: 'partner.txt' }),
]
