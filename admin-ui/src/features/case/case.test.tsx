import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ModerationCase } from '@/shared/api/types'
import { saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, aStage, aSummary, claimOf } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'

interface Sent {
  ifMatch: string | null
  csrf: string | null
  body: unknown
}

/** Serves case-1 unchanged, and records the decisions about it. */
function serving(item: ModerationCase): Sent[] {
  const sent: Sent[] = []
  server.use(
    http.get(`${API}/moderation/cases/case-1`, () => HttpResponse.json(item, { headers: { ETag: '"7"' } })),
    http.get(`${API}/moderation/cases/case-2`, () => HttpResponse.json(aCase({ id: 'case-2' }))),
    http.get(`${API}/moderation/cases`, () =>
      HttpResponse.json({ items: [aSummary(), aSummary({ id: 'case-2' })], nextCursor: null }),
    ),
    http.post(`${API}/moderation/cases/next`, () => HttpResponse.json({ caseId: 'case-2', skipped: 0, backAt: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    http.post(`${API}/moderation/cases/case-1/decisions`, async ({ request }) => {
      const { headers } = request
      const body = (await request.json()) as { action: string }
      sent.push({ ifMatch: headers.get('If-Match'), csrf: headers.get('X-XSRF-TOKEN'), body })
      return HttpResponse.json({ id: 'decision-1', action: body.action, outcome: 'REJECTED' }, { status: 201 })
    }),
  )
  return sent
}

const typing = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR')
  saveViewingPreferences({ claimNext: false })
})

describe('case', () => {
  it('shows what was written as text, never as markup', async () => {
    serving(aCase())
    renderApp('/cases/case-1')
    expect(await screen.findByText('First comment <b>bold</b>')).toBeVisible()
  })

  it('names itself in the tab, and leads from a comment to its author and its video', async () => {
    const author = { id: 'author-1', handle: 'loud_voice', displayName: null }
    serving(aCase({ content: { ...aCase().content, author } }))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('link', { name: 'A video' })).toHaveAttribute('href', '/v/video-1')
    expect(screen.getByRole('link', { name: '@loud_voice' })).toHaveAttribute('href', '/admin/people/author-1')
    expect(document.title).toBe('Comment · Kinora Console')
    expect(screen.queryByText(/author-1/)).toBeNull()
  })

  it('says what counts against the owner, and leads to the account', async () => {
    serving(aCase())
    renderApp('/cases/case-1')
    const owner = await screen.findByRole('link', { name: 'Account of the owner: 2 points, warned' })
    expect(owner).toHaveAttribute('href', `/admin/people/${aCase().content.author.id}`)
  })

  it('says that a sampled video is there by chance, with the share, and blames nobody', async () => {
    const creator = { approved: 4, struckAt: null, takenBack: false, propensity: 0.1 }
    serving(aCase({ openReason: 'SAMPLED', concerns: ['SAMPLED'], signals: [], creator }))
    renderApp('/cases/case-1')
    expect(await screen.findByText(/Drawn at random: 10% of the videos/)).toHaveTextContent('Nothing was found')
    expect(screen.getByText('4 other videos approved by people')).toBeVisible()
    expect(screen.getAllByText('Drawn at random; nothing was found')[0]).toBeVisible()
  })

  it('marks the words that drove a score, on demand and as text', async () => {
    const text = 'You <b>vile</b> thing'
    serving(aCase({ content: { ...aCase().content, text } }))
    const asked: (string | null)[] = []
    server.use(
      http.post(`${API}/moderation/cases/case-1/explanation`, ({ request }) => {
        const label = new URL(request.url).searchParams.get('label')
        asked.push(label)
        const spans = [{ start: 4, end: 15, weight: label === 'V' ? 0 : 0.6 }]
        const labels = { H: 0.7, V: 0.2 }
        return HttpResponse.json({ label: label ?? 'H', labels, anyHarm: 0.8, modelVersion: 'builtin-1', spans })
      }),
    )
    renderApp('/cases/case-1')
    const user = typing()
    await screen.findByText(text)
    expect(asked).toEqual([])

    await user.keyboard('w')
    expect((await screen.findByText('<b>vile</b>')).tagName).toBe('MARK')
    expect(screen.getByRole('button', { name: 'Hate 70%' })).toHaveAttribute('aria-pressed', 'true')

    await user.click(screen.getByRole('button', { name: 'Violence 20%' }))
    await waitFor(() => expect(screen.queryByText('<b>vile</b>')).toBeNull())
    expect(asked).toEqual([null, 'V'])
  })

  it('says when the model cannot explain', async () => {
    serving(aCase())
    server.use(http.post(`${API}/moderation/cases/case-1/explanation`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/cases/case-1')
    await typing().click(await screen.findByRole('button', { name: 'Why?' }))
    expect(await screen.findByRole('alert')).toBeVisible()
  })

  it('shows what the captions of a video say, as text', async () => {
    const content = { ...aCase().content, title: 'A video', text: null, captions: 'Deutsch\nGuten <b>Morgen</b>' }
    serving(aCase({ kind: 'VIDEO', content }))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('group', { name: 'Captions' })).toHaveTextContent('Guten <b>Morgen</b>')
  })

  it('shows what every stage did, and all scores on demand', async () => {
    const labels = { H: 0.02, S: 0.4 }
    const reading = { part: 'TITLE' as const, from: 0, to: 7, scores: { labels, anyHarm: 0.1, readable: true, model: 'm', written: null }, seen: null }
    const vision = aStage({ stage: 'VISION', state: 'SKIPPED', cause: 'NO_VISION_MODEL', effort: { ...aStage().effort, model: null, millis: 0 } })
    serving(aCase({ stages: [aStage({ readings: [reading] }), vision] }))
    renderApp('/cases/case-1')
    expect(await screen.findByText('Not available')).toBeVisible()
    expect(screen.getByText('No vision model looked at it')).toBeVisible()
    expect(screen.getByText('builtin-1 · 31 ms')).toBeVisible()
    const scores = screen.getByText('All scores')
    expect(scores.parentElement).not.toHaveAttribute('open')
    await typing().click(scores)
    expect(scores.parentElement).toHaveTextContent('TitleSexual 40%Hate 2%')
  })

  it('names the holder when the claim is refused', async () => {
    serving(aCase())
    server.use(
      http.post(`${API}/moderation/cases/case-1/claim`, () =>
        problem(409, 'CASE_CLAIMED', { holder: { id: 'account-ada', handle: 'ada' } }),
      ),
    )
    renderApp('/cases/case-1')
    await typing().click(await screen.findByRole('button', { name: 'Claim' }))
    expect(await screen.findByText(/@ada has this case\./)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Reject' })).toBeDisabled()
  })

  it('lets nobody decide what another one holds', async () => {
    serving(aCase(claimOf({ id: 'account-ada', handle: 'ada' })))
    renderApp('/cases/case-1')
    expect(await screen.findByText('@ada is reviewing this')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Approve' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Claim' })).toBeDisabled()
  })
})

describe('decision', () => {
  it('is sent after five seconds with the reason, the note and the entity tag, then shows the next case', async () => {
    const sent = serving(aCase(claimOf(ME)))
    const router = renderApp('/cases/case-1')
    const user = typing()
    await screen.findByText('This case is yours')
    await screen.findByRole('button', { name: 'Hate' })

    await user.keyboard('2n')
    await user.keyboard('calls for harm{Escape}r')
    expect(await screen.findByText('Rejecting: Hate')).toBeVisible()
    vi.advanceTimersByTime(4_000)
    expect(sent).toEqual([])
    vi.advanceTimersByTime(1_100)

    await waitFor(() =>
      expect(sent).toEqual([
        { ifMatch: '"7"', csrf: 'token-1', body: { action: 'REJECT', reasonCode: 'HATE', note: 'calls for harm' } },
      ]),
    )
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  })

  it('is not sent when it was taken back', async () => {
    const sent = serving(aCase(claimOf(ME)))
    renderApp('/cases/case-1')
    const user = typing()
    await screen.findByText('This case is yours')

    await user.keyboard('a')
    await user.keyboard('z')
    expect(screen.queryByText(/^Approving/)).toBeNull()
    vi.advanceTimersByTime(10_000)
    expect(sent).toEqual([])
  })

  it('is not sent when the case was left', async () => {
    const sent = serving(aCase(claimOf(ME)))
    const router = renderApp('/cases/case-1')
    await screen.findByText('This case is yours')

    await typing().keyboard('a')
    await router.navigate({ to: '/queue', search: { state: 'OPEN' } })
    await screen.findByRole('heading', { name: 'Review queue' })
    vi.advanceTimersByTime(10_000)
    expect(sent).toEqual([])
    expect(screen.getByText('You left the case, so its decision was not sent.')).toBeVisible()
  })

  it('wants a reason for a rejection', async () => {
    serving(aCase(claimOf(ME)))
    renderApp('/cases/case-1')
    await screen.findByText('This case is yours')
    await typing().keyboard('r')
    expect(await screen.findByText('Choose a reason first.')).toBeVisible()
  })

  it('says that the case has changed when the entity tag is old', async () => {
    serving(aCase(claimOf(ME)))
    server.use(http.post(`${API}/moderation/cases/case-1/decisions`, () => problem(412, 'PRECONDITION_FAILED')))
    renderApp('/cases/case-1')
    await screen.findByText('This case is yours')
    await typing().keyboard('ay')
    expect(await screen.findByText(/The case has changed meanwhile/)).toBeVisible()
  })

  it('keeps the reason of the machine beside an override', async () => {
    const machine = { id: 'd-1', action: 'REJECT', outcome: 'REJECTED', reasonCode: 'HATE', note: null, actor: null, automated: true, restrictions: null } as const
    const person = { ...machine, id: 'd-2', action: 'APPROVE', outcome: 'APPROVED', reasonCode: 'NO_VIOLATION' } as const
    const decisions = [
      { ...machine, decidedAt: '2026-11-22T10:00:00Z', previousDecisionId: null },
      { ...person, actor: ME, automated: false, decidedAt: '2026-11-22T11:00:00Z', previousDecisionId: 'd-1' },
    ]
    serving(aCase({ state: 'DECIDED', decisions }))
    renderApp('/cases/case-1')

    expect(await screen.findByRole('heading', { name: 'Override the decision' })).toBeVisible()
    expect(screen.getAllByText(/Automated screening/).length).toBeGreaterThan(1)
    expect(screen.getByRole('button', { name: 'Approve' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Reject' })).toBeEnabled()
  })
})

describe('a withdrawn case', () => {
  it('offers nothing to decide and says why', async () => {
    const sent = serving(aCase({ state: 'WITHDRAWN' }))
    renderApp('/cases/case-1')

    expect(await screen.findByText(/removed or replaced/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Claim' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
    await typing().keyboard('ca')
    expect(sent).toEqual([])
  })
})

describe('shortcuts', () => {
  it('rest while a note is written and with a modifier', async () => {
    serving(aCase(claimOf(ME)))
    renderApp('/cases/case-1')
    const user = typing()
    await screen.findByText('This case is yours')

    await user.click(screen.getByRole('textbox'))
    await user.keyboard('a')
    expect(screen.getByRole('textbox')).toHaveValue('a')
    await user.keyboard('{Escape}{Control>}a{/Control}')
    expect(screen.queryByText(/^Approving/)).toBeNull()
    await user.keyboard('a')
    expect(await screen.findByText('Approving: No violation')).toBeVisible()
  })

  it('rest while the sheet is open', async () => {
    serving(aCase(claimOf(ME)))
    renderApp('/cases/case-1')
    const user = typing()
    await screen.findByText('This case is yours')

    await user.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    await waitFor(() => expect(sheet).toContainElement(document.activeElement as HTMLElement))
    await user.keyboard('a')
    expect(screen.queryByText(/^Approving/)).toBeNull()
  })
})
