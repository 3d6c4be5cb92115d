import { waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { aCase } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'

const LIVE = { state: 'LIVE', model: 'one/1', reason: 'A test wants it' }
const MODELS = { comments: LIVE, pictures: LIVE, words: { ...LIVE, language: 'en' }, vision: { provider: 'local', about: '' } }
const EMPTY = () => HttpResponse.json({ items: [], nextCursor: null })

describe('the title of the tab', () => {
  it.each([
    ['/queue', 'Review queue'],
    ['/dashboard', 'Dashboard'],
    ['/decisions', 'Decisions'],
    ['/decisions/people/account-1', 'Decisions of one person'],
    ['/routing', 'Routing'],
    ['/policy', 'Policy'],
    ['/policy/drafts/none', 'Draft of the policy'],
    ['/quality', 'Quality'],
    ['/quality/heads', 'Comment model'],
    ['/audit', 'Audit log'],
    ['/hashes', 'Hash list'],
    ['/account-cases', 'Account cases'],
    ['/people/account-1', 'Account'],
    ['/models', 'Models'],
    ['/experiments', 'Experiments'],
    ['/weights', 'Weights'],
    ['/exploration', 'Exploration'],
    ['/catalog', 'Catalog'],
    ['/screening', 'Screening'],
    ['/jobs', 'Jobs'],
    ['/dead-letters', 'Dead letters'],
    ['/accounts', 'Accounts'],
    ['/settings', 'Settings'],
    ['/cases/case-1', 'Comment'],
    ['/cases/none', 'Not found'],
    ['/nowhere', 'There is no such page'],
  ])('of %s is its own', async (path, title) => {
    signedInAs('MODERATOR', 'ADMIN', 'OPERATOR')
    server.use(
      http.get(`${API}/moderation/cases`, EMPTY),
      http.get(`${API}/moderation/cases/case-1`, () => HttpResponse.json(aCase())),
      http.get(`${API}/moderation/cases/none`, () => problem(404, 'NOT_FOUND')),
      http.get(`${API}/moderation/audit-log`, EMPTY),
      http.get(`${API}/moderation/decisions`, EMPTY),
      http.get(`${API}/moderation/insights/people/account-1`, () => HttpResponse.error()),
      http.get(`${API}/moderation/routing`, () => HttpResponse.error()),
      http.get(`${API}/moderation/routing/versions`, EMPTY),
      http.get(`${API}/moderation/audit-log/verification`, () => HttpResponse.error()),
      http.get(`${API}/admin/accounts/record/verification`, () => HttpResponse.error()),
      http.get(`${API}/moderation/policies/default/versions`, EMPTY),
      http.get(`${API}/moderation/policies/default/drafts`, EMPTY),
      http.get(`${API}/moderation/quality/calibrations`, () => HttpResponse.json({ ranAt: null, series: [] })),
      http.get(`${API}/moderation/quality/heads`, () => HttpResponse.error()),
      http.get(`${API}/moderation/quality/heads/card`, () => HttpResponse.error()),
      http.get(`${API}/moderation/policies/default/score-distributions`, () => HttpResponse.json([])),
      http.get(`${API}/moderation/policies/default/drafts/none`, () => problem(404, 'DRAFT_NOT_FOUND')),
      http.get(`${API}/moderation/hashes`, EMPTY),
      http.get(`${API}/moderation/account-cases`, EMPTY),
      http.get(`${API}/moderation/accounts/account-1/profile`, () => HttpResponse.error()),
      http.get(`${API}/moderation/accounts/account-1`, () => HttpResponse.error()),
      http.get(`${API}/admin/*`, EMPTY),
      http.get(`${API}/moderation/models`, () => HttpResponse.json(MODELS)),
      http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    )
    renderApp(path)
    await waitFor(() => expect(document.title).toBe(`${title} · Kinora Console`))
  })

  it('of a room that is closed says so', async () => {
    signedInAs('MODERATOR')
    renderApp('/accounts')
    await waitFor(() => expect(document.title).toBe('Access denied · Kinora Console'))
  })
})
