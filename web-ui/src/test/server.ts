import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { ACCOUNT, sampleStanding } from './samples'

export const signedOut = http.get('/api/v1/auth/session', () => HttpResponse.json({ account: null, csrfToken: 't' }))
export const signedIn = http.get('/api/v1/auth/session', () => HttpResponse.json({ account: ACCOUNT, csrfToken: 't' }))

export function problem(status: number, code: string, extra: Record<string, unknown> = {}) {
  return HttpResponse.json({ title: code, status, code, ...extra }, { status })
}

export const standing = (change: Partial<ReturnType<typeof sampleStanding>> = {}) =>
  http.get('/api/v1/standing', () => HttpResponse.json(sampleStanding(change)))

const noAccountReports = http.get('/api/v1/reports/accounts/mine', () => HttpResponse.json([]))

const noBlocks = http.get('/api/v1/users/me/blocks', () => HttpResponse.json({ items: [], nextCursor: null }))

const noPreferences = http.get('/api/v1/preferences/me', () =>
  HttpResponse.json(
    { declared: [], inferred: [], personalizationEnabled: true, updatedAt: null },
    { headers: { ETag: '"0"' } },
  ),
)

const noTurnDowns = http.get('/api/v1/feed/turn-downs', () => HttpResponse.json({ items: [] }))

export const server = setupServer(signedOut, standing(), noAccountReports, noBlocks, noPreferences, noTurnDowns)
