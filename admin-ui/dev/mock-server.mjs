/**
 * A small stand-in for the gateway, for viewing the built console: `npm run build && npm run dev:mock`, then
 * http://127.0.0.1:4174/admin/ with the name of a role as login and any password. Nothing here is part of the product.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  ACCOUNTS,
  ago,
  APPEALS,
  HASHES,
  JOBS,
  mockCases,
  MODELS,
  PEOPLE,
  POLICY,
  POLICY_VERSIONS,
  REASONS,
  REPORTS,
  ROLES,
  SCREENING_MODELS,
  statementOf,
  uuid,
} from './mock-data.mjs'

const HERE = fileURLToPath(new URL('..', import.meta.url))
const DIST = join(HERE, 'dist')
const CLIP = join(HERE, 'target', 'mock-clip')
const PORT = Number(process.env.PORT ?? 4174)
const CSP = "default-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; frame-ancestors 'none'; base-uri 'none'"
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.jpg': 'image/jpeg',
}

function makeClip() {
  if (existsSync(join(CLIP, 'master.m3u8'))) return
  mkdirSync(CLIP, { recursive: true })
  const source = ['-f', 'lavfi', '-i', 'testsrc2=s=360x640:r=30:d=30', '-f', 'lavfi', '-i', 'sine=f=220:d=30']
  const hls = ['-f', 'hls', '-hls_time', '2', '-hls_playlist_type', 'vod', '-hls_segment_type', 'fmp4']
  const codecs = ['-c:v', 'libx264', '-preset', 'ultrafast', '-g', '60', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
  spawnSync('ffmpeg', ['-v', 'error', '-y', ...source, ...codecs, ...hls, 'master.m3u8'], { cwd: CLIP })
  spawnSync('ffmpeg', ['-v', 'error', '-y', ...source.slice(0, 4), '-frames:v', '1', 'poster.jpg'], { cwd: CLIP })
}

const cases = mockCases()
const streams = new Set()
let audit = cases.flatMap((one, n) => [
  ...one.decisions.map(({ id, action, decidedAt, reasonCode }) => {
    return { id: uuid(2500 + n), at: decidedAt, actor: null, action: `DECIDED_${action}`, detail: reasonCode, decisionId: id, one }
  }),
  { id: uuid(2000 + n), at: one.openedAt, actor: null, action: 'OPENED', detail: one.openReason, decisionId: null, one },
])

function tell(type, payload) {
  for (const response of streams) response.write(`event: ${type}\ndata: ${JSON.stringify(payload)}\n\n`)
}

class Problem extends Error {
  constructor(status, code, extra = {}) {
    super(code)
    this.body = { status, code, title: code, ...extra }
  }
}

const line = ({ one, ...rest }) => ({ ...rest, subject: null, caseId: one.id, contentId: one.contentId })
const etag = (one) => ({ ETag: `"${one.version}"` })

const without = (one, ...keys) => Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key)))

function summary(one) {
  const top = [...one.signals].sort((a, b) => b.score - a.score)[0]
  const shown = without(one, 'signals', 'content', 'decisions', 'history', 'version', 'excluded', 'skipped')
  const last = one.decisions.findLast((decision) => decision.outcome !== null)
  const { outcome, reasonCode, automated, decidedAt, restrictions = null } = last ?? {}
  shown.heldAt = one.heldAt ?? null
  shown.ruling = one.state === 'DECIDED' && last !== undefined ? { outcome, reasonCode, automated, decidedAt, restrictions } : null
  return { ...shown, topSignal: top === undefined ? null : { category: top.category, score: top.score } }
}

function log(one, actor, action, decisionId = null) {
  const entry = { id: uuid(3000 + audit.length), at: new Date().toISOString(), actor, action, detail: null, decisionId, one }
  audit = [entry, ...audit]
  one.history.push({ at: entry.at, actor: actor.handle, action, detail: null })
  one.version += 1
}

function claim(one, me) {
  const held = one.claimedBy !== null && Date.parse(one.claimExpiresAt) > Date.now()
  if (held && one.claimedBy.id !== me.id) throw new Problem(409, 'CASE_CLAIMED', { holder: one.claimedBy })
  if (one.excluded !== undefined) throw new Problem(403, 'EXCLUDED', { ground: one.excluded })
  one.claimedBy = { id: me.id, handle: me.handle }
  one.claimExpiresAt = new Date(Date.now() + 600_000).toISOString()
  if (one.state === 'OPEN') one.state = 'CLAIMED'
  log(one, one.claimedBy, 'CLAIMED')
  tell('case.claimed', { caseId: one.id, claimedBy: me.handle })
}

function keep(one, me) {
  if (one.claimedBy?.id !== me.id || Date.parse(one.claimExpiresAt) <= Date.now()) throw new Problem(409, 'CASE_NOT_CLAIMED')
  one.claimExpiresAt = new Date(Date.now() + 600_000).toISOString()
  return { claimExpiresAt: one.claimExpiresAt }
}

function statement(id) {
  const one = cases.find(({ decisions }) => decisions.some((decision) => decision.id === id))
  if (one === undefined) throw new Problem(404, 'NOT_FOUND')
  return statementOf(one, one.decisions.find((decision) => decision.id === id))
}

const LABELS = [
  { code: 'GRAPHIC', text: 'This video may be disturbing.' },
  { code: 'DISPUTED', text: 'What this video claims is disputed.' },
  { code: 'SYNTHETIC', text: 'This video was made or changed by a machine, and may look real.' },
]

function restrictionsOf({ action, restrictions }) {
  if (action !== 'RESTRICT') return null
  const { kinds = ['LIMITED_REACH'], label = null } = restrictions ?? {}
  return { kinds, label: LABELS.find(({ code }) => code === label) ?? null }
}

function decide(one, me, body) {
  const outcome = { APPROVE: 'APPROVED', REJECT: 'REJECTED', RESTRICT: 'RESTRICTED', ESCALATE: null, HOLD: null }[body.action]
  const decision = {
    id: uuid(4000 + audit.length),
    ...body,
    outcome,
    restrictions: restrictionsOf(body),
    note: body.note ?? null,
    actor: { id: me.id, handle: me.handle },
    automated: false,
    decidedAt: new Date().toISOString(),
    previousDecisionId: one.decisions.at(-1)?.id ?? null,
  }
  one.decisions.push(decision)
  if (body.action === 'HOLD') {
    one.heldAt = decision.decidedAt
    log(one, decision.actor, 'HELD', decision.id)
    return decision
  }
  one.heldAt = null
  one.state = body.action === 'ESCALATE' ? 'OPEN' : 'DECIDED'
  if (body.action === 'ESCALATE') one.queue = 'ESCALATED'
  one.claimedBy = null
  log(one, decision.actor, `DECIDED_${body.action}`, decision.id)
  tell('case.decided', { caseId: one.id })
  return decision
}

function metrics() {
  const open = cases.filter((one) => ['OPEN', 'CLAIMED'].includes(one.state))
  const count = (key) => open.reduce((all, one) => ({ ...all, [one[key]]: (all[one[key]] ?? 0) + 1 }), {})
  const groups = new Map()
  for (const { state, queue, kind } of cases.filter((one) => ['OPEN', 'CLAIMED'].includes(one.state))) {
    const key = `${state} ${queue} ${kind}`
    groups.set(key, { state, queue, kind, count: (groups.get(key)?.count ?? 0) + 1 })
  }
  return {
    undecided: [...groups.values()],
    queues: ['VIDEOS', 'COMMENTS', 'REPORTS', 'APPEALS', 'ESCALATED'],
    openByQueue: count('queue'),
    overdueByQueue: { REPORTS: 1 },
    openByKind: count('kind'),
    oldestOpenSeconds: 4200,
    decidedToday: { approved: 38, rejected: 9 },
    automatedShare: 0.62,
  }
}

/** Long words drive everything here. */
function explain(one, label) {
  const spans = [...(one.content.text ?? '').matchAll(/\S+/g)].map((word) => ({
    start: word.index,
    end: word.index + word[0].length,
    weight: word[0].length > 6 ? word[0].length / 20 : -0.03,
  }))
  const labels = { S: 0.02, H: 0.71, V: 0.33, HR: 0.48, SH: 0.01, S3: 0, H2: 0.19, V2: 0.04 }
  return { label: label ?? 'H', labels, anyHarm: 0.78, modelVersion: 'builtin-1', spans }
}

function caseRoute(me, method, id, verb, { query, body }) {
  const one = cases.find((candidate) => candidate.id === id)
  if (one === undefined) throw new Problem(404, 'NOT_FOUND')
  if (verb === 'claim') claim(one, me)
  if (verb === 'take-over') {
    one.claimedBy = null
    claim(one, me)
  }
  if (verb === 'skip') {
    one.claimedBy = null
    one.state = 'OPEN'
    one.skipped = true
    return [200, { until: new Date(Date.now() + 1_800_000).toISOString() }]
  }
  if (verb === 'heartbeat') return [200, keep(one, me)]
  if (verb === 'reports') return [200, REPORTS]
  if (verb === 'appeals') return [200, APPEALS]
  if (verb === 'release') {
    one.claimedBy = null
    one.state = 'OPEN'
    log(one, { id: me.id, handle: me.handle }, 'RELEASED')
  }
  if (verb === 'explanation') return [200, explain(one, query.get('label'))]
  if (verb === 'decisions') return [201, decide(one, me, body)]
  return [200, { ...without(one, 'version', 'excluded', 'skipped'), ...summary(one) }, etag(one)]
}

function api(me, method, path, query, body) {
  const [, area, name, id, verb] = path.split('/').slice(2)
  if (area === 'moderation') {
    if (!me.roles.includes('MODERATOR')) throw new Problem(403, 'FORBIDDEN')
    if (name === 'cases' && id === 'next') {
      const open = cases.filter((one) => one.state === 'OPEN' && one.excluded === undefined && one.id !== body.other)
      const next = open.find((one) => one.skipped === undefined)
      if (next !== undefined && body.claim) claim(next, me)
      return [200, { caseId: next?.id ?? null, skipped: open.filter((one) => one.skipped).length, backAt: null }]
    }
    if (name === 'cases' && id !== undefined) return caseRoute(me, method, id, verb, { query, body })
    if (name === 'cases') {
      const items = cases.filter((one) => ['state', 'kind', 'purpose', 'queue'].every((key) => !query.has(key) || query.get(key) === one[key]))
      return [200, { items: items.map(summary), nextCursor: null }]
    }
    if (name === 'metrics') return [200, metrics()]
    if (name === 'reason-codes') return [200, REASONS]
    if (name === 'labels') return [200, LABELS]
    if (name === 'policies' && verb === 'versions') return [200, { items: POLICY_VERSIONS, nextCursor: null }]
    if (name === 'policies' && verb === 'drafts') return [200, { items: [], nextCursor: null }]
    if (name === 'policies' && verb === 'score-distributions') return [200, []]
    if (name === 'policies' && verb === 'trial') {
      const outcomes = (approve, review, sampled) => ({ approve, review, reject: 1, sampled })
      return [200, { videos: 40, now: outcomes(28, 11, 3), then: outcomes(0, 39, 0) }]
    }
    if (name === 'policies') return [200, POLICY]
    if (name === 'models') return [200, SCREENING_MODELS]
    if (name === 'hashes' && method === 'GET') return [200, { items: HASHES, nextCursor: null }]
    if (name === 'audit-log' && id === 'verification') {
      const checkedAt = ago(20_000)
      return [200, { checkedAt, intactAt: checkedAt, entries: audit.length, headSeq: audit.length, headHash: '0'.repeat(64), faults: 0, listed: [] }]
    }
    if (name === 'audit-log') {
      const items = audit.map((entry, index) => ({ ...line(entry), seq: audit.length - index })).filter((entry) => (query.get('contentId') ?? entry.contentId) === entry.contentId)
      return [200, { items, nextCursor: null }]
    }
  }
  if (area === 'decisions') return [200, statement(name)]
  if (area === 'videos') {
    return [200, { id: name, title: 'Jumping from the old bridge at sunset', playback: { hlsUrl: '/media/mock/master.m3u8', posterUrl: '/media/mock/poster.jpg' } }]
  }
  if (area === 'users' && name === 'me') return credentials(method, id, verb)
  if (area === 'admin' && id === 'jobs' && verb !== undefined) {
    const job = JOBS[name].find((one) => one.name === verb)
    Object.assign(job, { running: true, previousRun: new Date().toISOString(), previousEnd: null, outcome: null })
    setTimeout(() => Object.assign(job, { running: false, previousEnd: new Date().toISOString(), outcome: 'SUCCEEDED' }), 8_000)
    return [202, job]
  }
  if (area === 'admin' && id === 'jobs') return [200, { items: JOBS[name] ?? [], nextCursor: null }]
  if (area === 'admin' && name === 'models') return [method === 'GET' ? 200 : 202, { items: MODELS, nextCursor: null }]
  if (area === 'admin' && name === 'accounts') return [200, { items: ACCOUNTS, nextCursor: null }]
  throw new Problem(404, 'NOT_FOUND')
}

const factor = { offered: true, since: null, recoveryCodesLeft: 0, withheldRoles: [] }
let passkeys = [{ id: 'p1', label: 'My phone', createdAt: ago(900_000), lastUsedAt: ago(7_200), backedUp: true }]
const RECOVERY_CODES = Array.from({ length: 10 }, (_, n) => `${String(n)}k4tz-9wq2m`)

/** How the account signs in. Any six digits are taken for the first code; passkeys cannot be made here. */
function credentials(method, area, verb) {
  if (area === 'passkeys') {
    if (method === 'GET') return [200, { items: passkeys }]
    if (method !== 'DELETE') throw new Problem(400, 'PASSKEY_INVALID')
    passkeys = passkeys.filter(({ id }) => id !== verb)
    return [204]
  }
  if (method === 'GET') return [200, factor]
  if (method === 'DELETE') {
    Object.assign(factor, { since: null, recoveryCodesLeft: 0 })
    return [204]
  }
  if (verb === undefined) {
    const secret = 'JBSWY3DPEHPK3PXP'
    return [200, { secret, uri: `otpauth://totp/Kinora:mina?secret=${secret}&issuer=Kinora` }]
  }
  Object.assign(factor, { since: factor.since ?? new Date().toISOString(), recoveryCodesLeft: RECOVERY_CODES.length })
  return [200, { codes: RECOVERY_CODES }]
}

function account(request) {
  const handle = /mock=(\w+)/.exec(request.headers.cookie ?? '')?.[1]
  const roles = ROLES[handle]
  if (roles === undefined) return null
  const id = PEOPLE.mina.id
  return { id, handle, displayName: 'Mina Okafor', email: 'mina@kinora.example', roles, createdAt: ago(999_999) }
}

async function session(request, response, body) {
  if (request.method === 'POST') {
    if (ROLES[body.login] === undefined) throw new Problem(401, 'UNAUTHENTICATED')
    response.setHeader('Set-Cookie', `mock=${body.login}; Path=/; SameSite=Lax`)
    return [200, {}]
  }
  if (request.method === 'DELETE') {
    response.setHeader('Set-Cookie', 'mock=; Path=/; Max-Age=0')
    return [204, undefined]
  }
  return [200, { account: account(request), csrfToken: 'mock-token' }]
}

function sendFile(response, root, path, fallback) {
  const file = join(root, normalize(path))
  const found = existsSync(file) && extname(file) !== '' ? file : fallback
  if (found === undefined) return response.writeHead(404).end()
  response.writeHead(200, { 'Content-Type': TYPES[extname(found)] ?? 'application/octet-stream' })
  return response.end(readFileSync(found))
}

async function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, 'http://mock')
  response.setHeader('Content-Security-Policy', CSP)
  if (pathname === '/api/v1/events') {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' }).write(': hello\n\n')
    streams.add(response)
    return request.on('close', () => streams.delete(response))
  }
  if (pathname.startsWith('/media/')) return sendFile(response, CLIP, pathname.split('/').at(-1))
  if (!pathname.startsWith('/api/')) return sendFile(response, DIST, pathname.replace(/^\/admin\/?/, ''), join(DIST, 'index.html'))
  let text = ''
  for await (const chunk of request) text += chunk
  const body = text === '' ? undefined : JSON.parse(text)
  try {
    const me = account(request)
    if (me === null && !pathname.endsWith('/auth/session')) throw new Problem(401, 'UNAUTHENTICATED')
    const [status, value, headers] = pathname.endsWith('/auth/session')
      ? await session(request, response, body)
      : api(me, request.method, pathname, searchParams, body)
    response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
    return response.end(value === undefined ? undefined : JSON.stringify(value))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    response.writeHead(error.body.status, { 'Content-Type': 'application/problem+json' })
    return response.end(JSON.stringify(error.body))
  }
}

makeClip()
createServer((request, response) => void answer(request, response)).listen(PORT, '127.0.0.1', () => {
  console.log(`http://127.0.0.1:${PORT}/admin/`)
})
