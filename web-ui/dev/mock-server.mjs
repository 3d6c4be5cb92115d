// A stand-in for the gateway: serves dist/ and enough of the API to view every screen. `npm run mock`, port 4180.
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { makeClips } from './make-clips.mjs'
import { CAPTIONS, createData, seedComments } from './mock-data.mjs'

const root = new URL('..', import.meta.url).pathname
const media = join(root, 'target/mock-media')
const data = createData(makeClips(media))
const state = { account: null, streams: new Set(), uploads: new Map(), captions: new Map(), mine: [], reports: [], appeals: new Map(), next: 1 }
const CSP =
  "default-src 'self'; media-src 'self' blob:; worker-src 'self' blob:; img-src 'self' data: blob:; style-src 'self'"
const TYPES = {
  ...{ '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' },
  ...{ '.woff2': 'font/woff2', '.m3u8': 'application/vnd.apple.mpegurl', '.m4s': 'video/iso.segment' },
  ...{ '.mp4': 'video/mp4', '.jpg': 'image/jpeg' },
}

function json(response, status, body, headers = {}) {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers })
  response.end(body === undefined ? undefined : JSON.stringify(body))
}

function problem(response, status, code, detail) {
  response.writeHead(status, { 'Content-Type': 'application/problem+json' })
  response.end(JSON.stringify({ title: code, status, code, detail }))
}

function file(response, path) {
  if (!existsSync(path) || !statSync(path).isFile()) return false
  response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'text/plain', 'Content-Security-Policy': CSP })
  createReadStream(path).pipe(response)
  return true
}

async function body(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function notify(type, payload) {
  for (const stream of state.streams) stream.write(`id: ${state.next++}\nevent: ${type}\ndata: ${JSON.stringify(payload)}\n\n`)
}

function feed(url) {
  const mode = url.searchParams.get('mode')
  const start = Number(url.searchParams.get('cursor') ?? 0)
  const pool = mode === 'FOLLOWING' ? data.videos.filter((video) => data.follows.has(video.owner.handle)) : data.videos
  const items = pool.slice(start, start + 4).map((video, index) => ({
    recommendationId: `r-${video.id}`,
    source: mode === 'FOR_YOU' ? (index === 3 ? 'EXPLORE' : 'TFIDF') : mode,
    score: 0.8 - index / 10,
    reasons: mode === 'FOR_YOU' ? data.reasons : [],
    video,
  }))
  return { items, nextCursor: start + 4 < pool.length ? String(start + 4) : null }
}

/** Takes a new video through its states, like the pipeline. */
function process(video) {
  const steps = [
    ['TRANSCODING', 'transcode', 20],
    ['TRANSCODING', 'transcode', 70],
    ['SCREENING', 'screening', null],
    [video.title.includes('reject') ? 'REJECTED' : 'IN_REVIEW', 'review', null],
  ]
  steps.forEach(([next, step, percent], index) =>
    setTimeout(() => {
      Object.assign(video, { state: next, step, percent })
      if (next === 'IN_REVIEW') video.playback = { hlsUrl: '/media/0/master.m3u8', posterUrl: '/media/0/poster.jpg', captions: [] }
      if (next === 'REJECTED') {
        const statement = 'The title asks people to hurt others.'
        video.moderation = { outcome: 'REJECTED', reasonCode: 'VIOLENCE', statement, decidedAt: new Date(), automated: true }
      }
      notify('video.state', { videoId: video.id, state: next, step, percent, etaSeconds: 12, error: null })
    }, 1500 * (index + 1)),
  )
}

/** "slow" is screened late; comments with bad words are returned once and then wait for a person. */
function judge(comment) {
  const bad = /hate|stupid/i.test(comment.text)
  const decide = () => {
    comment.state = bad ? (comment.revision === 1 ? 'NEEDS_REWRITE' : 'IN_REVIEW') : 'PUBLISHED'
    comment.reason = comment.state === 'NEEDS_REWRITE' ? { code: 'HARASSMENT', statement: 'It attacks a person.' } : null
  }
  if (!/slow/i.test(comment.text)) return decide()
  comment.state = 'PENDING'
  setTimeout(() => {
    decide()
    const { id: commentId, videoId, state, reason, revision } = comment
    notify('comment.result', { commentId, videoId, state, reason, revision })
  }, 2500)
}

function postComment(videoId, text, replyTo) {
  const now = Date.now()
  const comment = {
    ...{ id: `n${state.next++}`, videoId, author: state.account, text, state: 'PENDING', reason: null, replyTo },
    ...{ likes: 0, likedByMe: false, createdAt: new Date(now).toISOString(), revision: 1, editedAt: null },
    editableUntil: new Date(now + 24 * 3600_000).toISOString(),
  }
  seedComments(data, videoId).unshift(comment)
  judge(comment)
  return comment
}

function editComment(id, text) {
  const comment = [...data.comments.values()].flat().find((known) => known.id === id)
  if (comment === undefined) return undefined
  if (comment.text !== text) comment.editedAt = new Date().toISOString()
  Object.assign(comment, { text, revision: comment.revision + 1, reason: null })
  judge(comment)
  return comment
}

function putCaptions(id, lang, text) {
  const wrong = text.split('\n').findIndex((line) => /^\S*00:04.000 --> 00:01/.test(line))
  if (wrong >= 0) return `Line ${wrong + 1}: The caption ends before it starts.`
  const label = new Intl.DisplayNames([lang], { type: 'language' }).of(lang)
  state.captions.set(`${id} ${lang}`, { lang, label, url: null, updatedAt: new Date().toISOString() })
  return undefined
}

/** Two statements of reasons about any refused video or comment; the newer one can be appealed. */
function statementsAbout(contentId) {
  const at = '2026-11-20T08:00:00Z'
  const appeal = state.appeals.get(contentId) ?? null
  const redress = { appealable: appeal === null, appealUntil: new Date(Date.now() + 180 * 86_400_000).toISOString(), appeal }
  const statement = {
    ...{ id: contentId, content: { id: contentId, kind: 'VIDEO', version: 1 }, outcome: 'REJECTED', reasonCode: 'VIOLENCE' },
    ...{ statement: 'It shows, describes or threatens violence.', automated: false, decidedAt: at, policyVersion: 'default/3' },
    facts: { source: 'NOTICE', automatedDetection: true, ranges: [{ category: 'VIOLENCE', startMs: 3000, endMs: 6000 }] },
    ground: { kind: 'TERMS', name: 'Violence', definition: 'Weapons that are used against people, or threats with them.' },
    restriction: { visibility: 'REMOVED', measures: ['REMOVED'], label: null, territory: 'EVERYWHERE', since: at, until: null },
    ...{ inForce: true, redress },
  }
  const earlier = { ...statement, id: `${contentId}-1`, reasonCode: 'SPAM', inForce: false, redress: { ...redress, appealable: false } }
  return [statement, earlier]
}

function fileReport(sent) {
  const filed = { id: `r${state.next++}`, ...sent, videoId: data.videos[0].id, filedAt: new Date().toISOString() }
  const report = { ...filed, statement: sent.statement ?? null, illegal: sent.illegal != null, answer: null, answeredAt: null, appealUntil: null, appeal: null }
  state.reports.unshift(report)
  return { report, receipt: state.account === null ? '0sJ3hQ1vT6m2c9yYpXw4Zg' : null }
}

function appealAgainst(decisionId, statement) {
  const filedAt = new Date().toISOString()
  return { id: `a${state.next++}`, decisionId, filedBy: 'OWNER', statement, filedAt, answer: null, answerId: null, answeredAt: null }
}

const captionsIn = (id) => [...state.captions].flatMap(([key, item]) => (key.startsWith(`${id} `) ? [item] : []))

const page = (items) => ({ items, nextCursor: null })
const searched = (request) => new URL(request.url, 'http://x').searchParams
const has = (text, query) => text.toLowerCase().includes((query.get('q') ?? '').replace(/^[@#]/, '').toLowerCase())

const foundVideos = (query) =>
  data.videos.filter((video) => has(`${video.title} ${video.hashtags}`, query) && (query.get('category') ?? video.category) === video.category)

const foundChannels = (query) =>
  data.people
    .filter(({ handle, displayName }) => has(`${handle} ${displayName}`, query))
    .map((person) => ({ ...person, followers: 1284, videos: data.videos.filter((video) => video.owner.id === person.id).length }))

const routes = [
  ['GET', /^\/auth\/session$/, (_m, _q, res) => json(res, 200, { account: state.account, csrfToken: 'mock' })],
  ['DELETE', /^\/auth\/session$/, (_m, _q, res) => ((state.account = null), json(res, 204))],
  [
    'POST',
    /^\/auth\/(session|register)$/,
    async (match, request, response) => {
      const { login, handle, password } = JSON.parse(await body(request))
      if (password === 'wrong-password') return problem(response, 401, 'INVALID_CREDENTIALS', 'No')
      const name = handle ?? login
      state.account = { id: 'me', handle: name, displayName: name, email: `${name}@example.org`, emailConfirmed: false, roles: ['viewer', 'creator'] }
      json(response, match[1] === 'session' ? 200 : 201, state.account)
    },
  ],
  [
    'GET',
    /^\/events$/,
    (_m, request, response) => {
      if (state.account === null) return problem(response, 401, 'UNAUTHENTICATED')
      response.writeHead(200, { 'Content-Type': 'text/event-stream' })
      response.write(': hello\n\n')
      state.streams.add(response)
      request.on('close', () => state.streams.delete(response))
    },
  ],
  ['GET', /^\/feed$/, (_m, request, response) => json(response, 200, feed(new URL(request.url, 'http://x')))],
  ['*', /^\/feed\/feedback$/, (_m, _q, response) => json(response, 202, {})],
  ['POST', /^\/engagements$/, (_m, _q, response) => json(response, 202, { accepted: 1, duplicates: 0 })],
  ['GET', /^\/search$/, (_m, request, response) => json(response, 200, page(foundVideos(searched(request))))],
  ['GET', /^\/search\/categories$/, (_m, _q, response) => json(response, 200, page(data.videos.map((video) => video.category)))],
  ['GET', /^\/search\/channels$/, (_m, request, response) => json(response, 200, page(foundChannels(searched(request))))],
  ['GET', /^\/videos$/, (_m, _q, response) => json(response, 200, { items: state.mine, nextCursor: null })],
  [
    'POST',
    /^\/videos$/,
    async (_m, request, response) => {
      const sent = JSON.parse(await body(request))
      const video = { ...data.videos[0], ...sent, id: `m${state.next++}`, state: 'UPLOADED', playback: null }
      Object.assign(video, { owner: state.account, createdAt: new Date(), publishedAt: null })
      video.counts = { views: 0, likes: 0, comments: 0 }
      state.mine.unshift(video)
      process(video)
      json(response, 202, { id: video.id, state: video.state }, { Location: `/api/v1/videos/${video.id}` })
    },
  ],
  [
    '*',
    /^\/videos\/([^/]+)\/like$/,
    (match, request, response) => {
      const video = data.videos.find((candidate) => candidate.id === match[1])
      const liked = request.method === 'PUT'
      if (video.likedByMe !== liked) video.counts.likes += liked ? 1 : -1
      video.likedByMe = liked
      json(response, 200, { likes: video.counts.likes, likedByMe: liked })
    },
  ],
  [
    'GET',
    /^\/videos\/([^/]+)\/comments$/,
    (match, _q, response) => json(response, 200, { items: seedComments(data, match[1]), nextCursor: null }),
  ],
  [
    'POST',
    /^\/videos\/([^/]+)\/comments$/,
    async (match, request, response) => {
      const { text, replyTo = null } = JSON.parse(await body(request))
      json(response, 201, postComment(match[1], text, replyTo))
    },
  ],
  [
    'PATCH',
    /^\/comments\/([^/]+)$/,
    async (match, request, response) => {
      const { text } = JSON.parse(await body(request))
      const comment = editComment(match[1], text)
      if (comment === undefined) return problem(response, 404, 'COMMENT_NOT_FOUND')
      json(response, 200, comment)
    },
  ],
  ['GET', /^\/videos\/([^/]+)\/captions$/, (match, _q, response) => json(response, 200, { items: captionsIn(match[1]) })],
  [
    'PUT',
    /^\/videos\/([^/]+)\/captions\/([^/]+)$/,
    async (match, request, response) => {
      const fault = putCaptions(match[1], match[2], String(await body(request)))
      if (fault !== undefined) return problem(response, 422, 'CAPTIONS_INVALID', fault)
      json(response, 200, state.captions.get(`${match[1]} ${match[2]}`))
    },
  ],
  [
    'DELETE',
    /^\/videos\/([^/]+)\/captions\/([^/]+)$/,
    (match, _q, response) => {
      state.captions.delete(`${match[1]} ${match[2]}`)
      json(response, 204)
    },
  ],
  [
    'GET',
    /^\/videos\/([^/]+)(\/status)?$/,
    (match, _q, response) => {
      const video = [...state.mine, ...data.videos].find((candidate) => candidate.id === match[1])
      if (video === undefined) return problem(response, 404, 'NOT_FOUND')
      const { state: now, step = null, percent = null } = video
      json(response, 200, match[2] ? { state: now, step, percent, etaSeconds: 12, error: null } : video)
    },
  ],
  [
    'DELETE',
    /^\/(comments|videos)\/([^/]+)$/,
    (match, _q, response) => {
      for (const [id, list] of data.comments) data.comments.set(id, list.filter((comment) => comment.id !== match[2]))
      state.mine = state.mine.filter((video) => video.id !== match[2])
      json(response, 204)
    },
  ],
  [
    'GET',
    /^\/users\/me\/passkeys$/,
    (_m, _request, response) => {
      const phone = { id: 'p1', label: 'My phone', createdAt: '2026-11-20T08:00:00Z', lastUsedAt: null, backedUp: true }
      json(response, 200, { items: [phone] })
    },
  ],
  [
    'GET',
    /^\/users\/me\/second-factor$/,
    (_m, _request, response) =>
      json(response, 200, { offered: true, since: null, recoveryCodesLeft: 0, withheldRoles: [] }),
  ],
  [
    'GET',
    /^\/users\/me\/sessions$/,
    (_m, request, response) => {
      const at = new Date(Date.now() - 3_600_000).toISOString()
      const base = { createdAt: '2026-11-20T08:00:00Z', lastUsedAt: at, expiresAt: '2026-12-20T08:00:00Z' }
      const here = { id: 's0', kind: 'BROWSER', address: '192.0.2.7', agent: request.headers['user-agent'], current: true }
      const phone = { id: 's1', kind: 'BROWSER', address: '198.51.100.4', agent: 'Mozilla/5.0 (iPhone) Safari/604.1', current: false }
      const script = { id: 's2', kind: 'TOKENS', address: '203.0.113.9', agent: null, current: false }
      json(response, 200, { items: [here, phone, script].map((session) => ({ ...base, ...session })) })
    },
  ],
  [
    '*',
    /^\/(users\/me\/|auth\/(password-reset|email))/,
    async (_m, request, response) => {
      const text = String(await body(request))
      if (text.includes('wrong')) return problem(response, 401, 'BAD_CREDENTIALS')
      json(response, 204)
    },
  ],
  [
    '*',
    /^\/users\/([^/]+)\/follow$/,
    (match, request, response) => {
      data.follows[request.method === 'PUT' ? 'add' : 'delete'](match[1])
      json(response, 204)
    },
  ],
  [
    'GET',
    /^\/users\/([^/]+)(\/videos)?$/,
    (match, _q, response) => {
      const person = [...data.people, state.account].find((candidate) => candidate?.handle === match[1])
      if (person === undefined) return problem(response, 404, 'NOT_FOUND')
      const items = data.videos.filter((video) => video.owner.handle === match[1])
      if (match[2]) return json(response, 200, { items, nextCursor: null })
      const counts = { videos: items.length, followers: 1284, following: 31, likes: 9120 }
      const bio = 'Small things, filmed carefully. New one every Thursday.'
      json(response, 200, { ...person, bio, counts, followedByMe: data.follows.has(match[1]) })
    },
  ],
  ['POST', /^\/reports$/, async (_m, request, response) => json(response, 201, fileReport(JSON.parse(await body(request))))],
  ['GET', /^\/reports\/mine$/, (_m, _q, response) => json(response, 200, page(state.reports))],
  [
    'POST',
    /^\/reports\/receipt$/,
    (_m, _q, response) => (state.reports.length > 0 ? json(response, 200, state.reports[0]) : problem(response, 404, 'REPORT_NOT_FOUND')),
  ],
  ['POST', /^\/reports\/accounts$/, async (_m, request, response) => json(response, 201, { ...JSON.parse(await body(request)), id: 'account-report' })],
  ['GET', /^\/reports\/accounts\/mine$/, (_m, _q, response) => json(response, 200, [])],
  [
    'GET',
    /^\/standing$/,
    (_m, _q, response) =>
      json(response, 200, {
        standing: 'GOOD',
        until: null,
        points: 0,
        thresholds: { warning: 1, pause: 6, suspension: 12 },
        strikes: [],
        suspensions: [],
        profileResets: [],
      }),
  ],
  ['GET', /^\/decisions$/, (_m, request, response) => json(response, 200, page(statementsAbout(searched(request).get('contentId'))))],
  [
    'POST',
    /^\/decisions\/([^/]+)\/appeals$/,
    async (match, request, response) => {
      const appeal = appealAgainst(match[1], JSON.parse(await body(request)).statement)
      state.appeals.set(match[1], appeal)
      json(response, 201, appeal)
    },
  ],
  ['GET', /^\/notifications$/, (_m, _q, response) => json(response, 200, { items: [], nextCursor: null })],
  ['GET', /^\/notifications\/unread-count$/, (_m, _q, response) => json(response, 200, { count: 0 })],
  [
    'POST',
    /^\/uploads$/,
    (_m, request, response) => {
      const id = `up${state.next++}`
      state.uploads.set(id, { size: Number(request.headers['upload-length']), offset: 0 })
      response.writeHead(201, { Location: `/api/v1/uploads/${id}`, 'Tus-Resumable': '1.0.0' })
      response.end()
    },
  ],
  [
    'GET',
    /^\/uploads\/quota$/,
    (_m, _request, response) => {
      const room = { usedBytes: 3_400_000_000, limitBytes: 21_474_836_480, maxUploadBytes: 524_288_000 }
      json(response, 200, { ...room, unfinishedUploads: 0, maxUnfinishedUploads: 10 })
    },
  ],
  [
    'DELETE',
    /^\/uploads\/([^/]+)$/,
    (match, _request, response) => {
      state.uploads.delete(match[1])
      response.writeHead(204, { 'Tus-Resumable': '1.0.0' })
      response.end()
    },
  ],
  [
    'HEAD',
    /^\/uploads\/([^/]+)$/,
    (match, _q, response) => {
      const upload = state.uploads.get(match[1])
      const headers = upload && { 'Upload-Offset': upload.offset, 'Upload-Length': upload.size, 'Cache-Control': 'no-store' }
      response.writeHead(upload ? 200 : 404, { 'Tus-Resumable': '1.0.0', ...headers })
      response.end()
    },
  ],
  [
    'PATCH',
    /^\/uploads\/([^/]+)$/,
    async (match, request, response) => {
      const upload = state.uploads.get(match[1])
      upload.offset += (await body(request)).length
      await new Promise((resolve) => setTimeout(resolve, 400))
      response.writeHead(204, { 'Tus-Resumable': '1.0.0', 'Upload-Offset': upload.offset })
      response.end()
    },
  ],
]

async function answer(request, response) {
  const url = new URL(request.url, 'http://localhost')
  if (url.pathname.startsWith('/media/')) {
    const captions = CAPTIONS[/\/captions\/(\w+)\.vtt$/.exec(url.pathname)?.[1]]
    if (captions !== undefined) {
      response.writeHead(200, { 'Content-Type': 'text/vtt; charset=utf-8', 'Cache-Control': 'no-cache' })
      return response.end(captions)
    }
    if (!file(response, join(media, url.pathname.slice(7)))) problem(response, 404, 'NOT_FOUND')
    return
  }
  if (url.pathname.startsWith('/api/v1')) {
    const path = url.pathname.slice('/api/v1'.length)
    for (const [method, pattern, handle] of routes) {
      const match = pattern.exec(path)
      if (match !== null && (method === '*' || method === request.method)) return handle(match, request, response)
    }
    return problem(response, 404, 'NOT_FOUND')
  }
  const dist = join(root, 'dist')
  if (!file(response, join(dist, url.pathname))) file(response, join(dist, 'index.html'))
}

const port = Number(globalThis.process.env.PORT ?? 4180)
createServer((request, response) => {
  answer(request, response).catch((error) => problem(response, 500, 'UNEXPECTED', String(error)))
}).listen(port, '127.0.0.1', () => console.log(`mock gateway on http://localhost:${port}`))
