import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApiClient } from './api'
import { rememberCsrfToken } from './csrf'
import type { paths as Preferences } from './openapi/preference'
import type { paths as Videos } from './openapi/video'
import { isApiError } from './problem'

const json = (status: number, body: unknown, headers: HeadersInit = {}) =>
  new Response(JSON.stringify(body), { status, headers })

const api = createApiClient<Preferences & Videos>()
const of = (videoId: string) => ({ params: { path: { videoId } } })

describe('api', () => {
  const sent: Request[] = []

  function answerWith(...answers: Response[]): void {
    vi.stubGlobal('fetch', (request: Request) => {
      sent.push(request)
      return Promise.resolve(answers.shift())
    })
  }

  beforeEach(() => {
    sent.length = 0
    rememberCsrfToken('old')
  })

  afterEach(() => {
    vi.unstubAllGlobals()
    rememberCsrfToken(null)
  })

  it('sends the CSRF token on mutations and renews it once when refused', async () => {
    const liked = { likes: 1, likedByMe: true }
    answerWith(json(403, { code: 'CSRF_TOKEN_INVALID' }), json(200, { csrfToken: 'new' }), json(200, liked))
    await expect(api.put('/api/v1/videos/{videoId}/like', of('1'))).resolves.toEqual(liked)
    expect(sent.map(({ method, headers }) => `${method} ${headers.get('X-XSRF-TOKEN') ?? '-'}`)).toEqual([
      'PUT old',
      'GET -',
      'PUT new',
    ])
  })

  it('puts parameters where the description has them', async () => {
    answerWith(json(200, { items: [], nextCursor: null }))
    await api.get('/api/v1/videos/{videoId}/comments', {
      params: { path: { videoId: 'a/b' }, query: { cursor: undefined, limit: 20 } },
    })
    expect(sent[0]?.url).toMatch(/\/api\/v1\/videos\/a%2Fb\/comments\?limit=20$/)
    expect(sent[0]?.headers.get('Accept')).toBe('application/json, application/problem+json')
  })

  it('gives the entity tag that a write has to name', async () => {
    answerWith(json(200, { title: 'Bread' }, { ETag: '"3"' }), json(200, { title: 'Rolls' }))
    const { value, etag } = await api.getTagged('/api/v1/videos/{videoId}', of('1'))
    expect(value.title).toBe('Bread')
    const params = { path: { videoId: '1' }, header: { 'If-Match': etag } }
    await api.patch('/api/v1/videos/{videoId}', { params, body: { title: 'Rolls' } })
    expect(sent[1]?.headers.get('If-Match')).toBe('"3"')
    await expect(sent[1]?.json()).resolves.toEqual({ title: 'Rolls' })
  })

  it('sends a file as it is', async () => {
    answerWith(json(200, {}))
    await api.put('/api/v1/videos/{videoId}/captions/{lang}', {
      params: { path: { videoId: '1', lang: 'en' } },
      headers: { 'Content-Type': 'text/vtt' },
      body: new Blob(['WEBVTT']),
    })
    expect(sent[0]?.headers.get('Content-Type')).toBe('text/vtt')
  })

  it('resolves with nothing where nothing is answered', async () => {
    answerWith(new Response(null, { status: 204 }), new Response('', { status: 202 }))
    await expect(api.delete('/api/v1/videos/{videoId}', of('1'))).resolves.toBeUndefined()
    await expect(api.post('/api/v1/engagements', { body: { events: [] } })).resolves.toBeUndefined()
  })

  it('rejects with the problem code', async () => {
    answerWith(json(404, { code: 'VIDEO_NOT_FOUND' }))
    const error: unknown = await api.get('/api/v1/videos/{videoId}', of('x')).catch((reason: unknown) => reason)
    expect(isApiError(error, 'VIDEO_NOT_FOUND')).toBe(true)
  })

  it('rejects with NETWORK when there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
    const error: unknown = await api.get('/api/v1/notifications').catch((reason: unknown) => reason)
    expect(isApiError(error, 'NETWORK')).toBe(true)
  })

  it('is held to the description by the compiler', () => {
    const mistakes = [
      // @ts-expect-error no such path
      () => api.get('/api/v1/video'),
      // @ts-expect-error no such method
      () => api.post('/api/v1/notifications'),
      // @ts-expect-error the parameters are missing
      () => api.get('/api/v1/videos/{videoId}'),
      // @ts-expect-error no such parameter
      () => api.get('/api/v1/notifications', { params: { query: { page: 1 } } }),
      // @ts-expect-error the body is missing
      () => api.post('/api/v1/engagements'),
      // @ts-expect-error there is no body
      () => api.post('/api/v1/videos/{videoId}/retry', { ...of('1'), body: {} }),
      // @ts-expect-error If-Match is missing
      () => api.patch('/api/v1/videos/{videoId}', { ...of('1'), body: {} }),
      // @ts-expect-error the answer has another type
      async (): Promise<string> => (await api.get('/api/v1/notifications/unread-count')).count,
    ]
    expect(mistakes).toHaveLength(8)
  })
})
