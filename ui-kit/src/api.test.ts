import { afterEach, describe, expect, it, vi } from 'vitest'
import { api } from './api'
import { rememberCsrfToken } from './csrf'
import { isApiError } from './problem'

const json = (status: number, body: unknown) => new Response(JSON.stringify(body), { status })

describe('api', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
    rememberCsrfToken(null)
  })

  it('sends the CSRF token on mutations and renews it once when refused', async () => {
    const sent: (string | null)[] = []
    const answers = [json(403, { code: 'CSRF_TOKEN_INVALID' }), json(200, { csrfToken: 'new' }), json(200, { ok: 1 })]
    vi.stubGlobal('fetch', (request: Request) => {
      sent.push(`${request.method} ${request.headers.get('X-XSRF-TOKEN') ?? '-'}`)
      return Promise.resolve(answers.shift())
    })
    rememberCsrfToken('old')
    await expect(api.put('/api/v1/videos/1/like')).resolves.toEqual({ ok: 1 })
    expect(sent).toEqual(['PUT old', 'GET -', 'PUT new'])
  })

  it('rejects with the problem code', async () => {
    vi.stubGlobal('fetch', () => Promise.resolve(json(404, { code: 'VIDEO_NOT_FOUND' })))
    const error: unknown = await api.get('/api/v1/videos/x').catch((reason: unknown) => reason)
    expect(isApiError(error, 'VIDEO_NOT_FOUND')).toBe(true)
  })

  it('rejects with NETWORK when there is no answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('refused')))
    const error: unknown = await api.get('/api/v1/feed').catch((reason: unknown) => reason)
    expect(isApiError(error, 'NETWORK')).toBe(true)
  })
})
