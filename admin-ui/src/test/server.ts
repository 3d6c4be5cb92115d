import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import type { Account, Role } from '@kinora/ui-kit/session'
import { choicesOf, viewingPreferences } from '@/shared/preferences'
import { aPolicy, aStanding, noInsights, noAgreement, noPrecedents, NOTHING_SEEN, someRates, someReasons } from './samples'

export const API = 'http://localhost/api/v1'

export const NO_FACTOR = { offered: true, since: null, recoveryCodesLeft: 0, withheldRoles: [] as Role[] }

/** Default responses for all views; tests override them. */
export const server = setupServer(
  http.get(`${API}/events`, () => new HttpResponse(null, { status: 503 })),
  http.get(`${API}/users/me/passkeys`, () => HttpResponse.json({ items: [] })),
  http.get(`${API}/users/me/second-factor`, () => HttpResponse.json(NO_FACTOR)),
  http.get(`${API}/moderation/reason-codes`, () => HttpResponse.json(someReasons)),
  http.get(`${API}/moderation/policies/default`, () => HttpResponse.json(aPolicy)),
  http.get(`${API}/moderation/accounts/:id`, ({ params }) => HttpResponse.json(aStanding(String(params['id'])))),
  http.get(`${API}/moderation/audit-log`, () => HttpResponse.json({ items: [], nextCursor: null })),
  http.get(`${API}/moderation/cases/:id/near-duplicates`, () => HttpResponse.json([])),
  http.post(`${API}/moderation/cases/next`, () => HttpResponse.json({ caseId: null, skipped: 0, backAt: null })),
  http.get(`${API}/moderation/cases/:id/precedents`, () => HttpResponse.json(noPrecedents)),
  http.get(`${API}/moderation/quality/error-rates`, () => HttpResponse.json({ from: '2026-09-01T00:00:00Z', rates: [] })),
  http.get(`${API}/moderation/quality/agreement`, () => HttpResponse.json(noAgreement)),
  http.get(`${API}/moderation/quality/drift`, () => HttpResponse.json({ others: 0, months: [] })),
  http.get(`${API}/moderation/sampling`, () => HttpResponse.json(someRates, { headers: { ETag: '"0"' } })),
  http.get(`${API}/moderation/gold-cases`, () => HttpResponse.json({ items: [], nextCursor: null })),
  http.get(`${API}/moderation/viewing`, () => HttpResponse.json(choicesOf(viewingPreferences()))),
  http.get(`${API}/moderation/exposure`, () => HttpResponse.json(NOTHING_SEEN)),
  http.get(`${API}/moderation/cases/:id/watches`, () =>
    HttpResponse.json({ own: { ranges: [], watchedMs: 0, uncoveredMs: 0, reveals: 0 }, decisions: [] }),
  ),
  http.post(`${API}/moderation/cases/:id/watches`, () => new HttpResponse(null, { status: 204 })),
  http.post(`${API}/moderation/cases/:id/reveals`, () => new HttpResponse(null, { status: 204 })),
  http.put(`${API}/moderation/cases/:id/heartbeat`, () =>
    HttpResponse.json({ claimExpiresAt: new Date(Date.now() + 600_000).toISOString() }),
  ),
  http.get(`${API}/moderation/presences`, () => HttpResponse.json([])),
  http.put(`${API}/moderation/cases/:id/presence`, () => HttpResponse.json({ others: [], heartbeatSeconds: 15 })),
  http.delete(`${API}/moderation/cases/:id/presence`, () => new HttpResponse(null, { status: 204 })),
  http.get(`${API}/moderation/child-safety/staffing`, () =>
    HttpResponse.json({ people: 2, waiting: 0, overdue: 0, oldestAt: null, unattended: false }),
  ),
  http.get(`${API}/moderation/insights`, () => HttpResponse.json(noInsights)),
  http.get(`${API}/moderation/metrics`, () =>
    HttpResponse.json({
      queues: ['VIDEOS', 'COMMENTS', 'REPORTS', 'APPEALS', 'ESCALATED'],
      openByQueue: { VIDEOS: 3, COMMENTS: 4 },
      overdueByQueue: {},
      openByKind: { VIDEO: 3, COMMENT: 4 },
      undecided: [
        { state: 'OPEN', queue: 'VIDEOS', kind: 'VIDEO', count: 2 },
        { state: 'CLAIMED', queue: 'VIDEOS', kind: 'VIDEO', count: 1 },
        { state: 'OPEN', queue: 'COMMENTS', kind: 'COMMENT', count: 4 },
      ],
      oldestOpenSeconds: 60,
      decidedToday: { approved: 0, rejected: 0 },
      automatedShare: null,
    }),
  ),
)

export const ME = { id: 'account-mina', handle: 'mina', displayName: 'Mina' }

const MY_ACCOUNT: Account = {
  ...ME,
  bio: '',
  email: 'mina@example.org',
  emailConfirmed: true,
  roles: [],
  createdAt: '2026-01-01T00:00:00Z',
}

/** Signs in with these roles; signs out if there are none. */
export function signedInAs(...roles: Role[]): void {
  const account = roles.length === 0 ? null : { ...MY_ACCOUNT, roles }
  server.use(http.get(`${API}/auth/session`, () => HttpResponse.json({ account, csrfToken: 'token-1' })))
}

export function problem(status: number, code: string, extra: Record<string, unknown> = {}) {
  return HttpResponse.json(
    { status, code, title: code, ...extra },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  )
}
