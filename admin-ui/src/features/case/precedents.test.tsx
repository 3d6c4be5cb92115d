import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, claimOf, noPrecedents } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'
import type { CasePrecedents, DecidedNeighbor } from './api/get-precedents'

const CASE = `${API}/moderation/cases/case-1`

function aNeighbor(change: Partial<DecidedNeighbor> = {}): DecidedNeighbor {
  return {
    caseId: 'case-9',
    decisionId: 'decision-9',
    outcome: 'REJECTED',
    reasonCode: 'HATE',
    policyVersion: 'default/3',
    decidedAt: '2026-11-22T10:00:00Z',
    childSafety: false,
    words: 'Much <b>the same</b>',
    likenesses: [
      { by: 'WORDS', similarity: 9712, frames: null, distance: null },
      { by: 'CREATOR', similarity: null, frames: null, distance: null },
    ],
    ...change,
  }
}

const REJECTED_BEFORE: CasePrecedents = {
  ...noPrecedents,
  neighbors: [aNeighbor()],
  stands: [
    { outcome: 'APPROVED', against: 5, of: 5, asks: true },
    { outcome: 'REJECTED', against: 0, of: 5, asks: false },
    { outcome: 'RESTRICTED', against: 5, of: 5, asks: true },
  ],
}

function serving(precedents: CasePrecedents, decide = () => HttpResponse.json({ id: 'd', action: 'APPROVE', outcome: 'APPROVED' }, { status: 201 })) {
  const sent: unknown[] = []
  server.use(
    http.get(CASE, () => HttpResponse.json(aCase(claimOf(ME)), { headers: { ETag: '"7"' } })),
    http.get(`${CASE}/precedents`, () => HttpResponse.json(precedents)),
    http.get(`${API}/moderation/cases`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    http.post(`${CASE}/decisions`, async ({ request }) => {
      sent.push(await request.json())
      return decide()
    }),
  )
  return sent
}

const panel = async () => within((await screen.findByRole('heading', { name: 'Precedents' })).closest('section')!)
const typing = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR')
  saveViewingPreferences({ claimNext: false, coverText: true })
})

describe('precedents', () => {
  it('shows what was decided about similar cases, why they are similar, and under which policy', async () => {
    serving(REJECTED_BEFORE)
    renderApp('/cases/case-1')
    const row = await (await panel()).findByRole('listitem')
    expect(row).toHaveTextContent(/^RejectedHatewords 97% alike, same creatorpolicy default\/3/)
    expect(within(row).getByRole('link', { name: 'Hate' })).toHaveAttribute('href', expect.stringContaining('/cases/case-9'))
    vi.useRealTimers()
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })
    expect(violations.map((fault) => fault.id)).toEqual([])
  })

  it('covers their words until they are asked for, as text, and those about children always', async () => {
    const child = aNeighbor({ decisionId: 'decision-8', childSafety: true, words: 'Never here' })
    serving({ ...REJECTED_BEFORE, neighbors: [aNeighbor(), child] })
    renderApp('/cases/case-1')
    const words = await (await panel()).findByText('Much <b>the same</b>')
    expect(words).toHaveAttribute('aria-hidden', 'true')
    await typing().click((await panel()).getByRole('button', { name: 'Reveal their words' }))
    expect(words).toHaveAttribute('aria-hidden', 'false')
    expect((await panel()).getByText('Covered until the case is opened')).toBeVisible()
    expect(screen.queryByText('Never here')).toBeNull()
  })

  it('asks for a note before a decision against them is sent', async () => {
    const sent = serving(REJECTED_BEFORE)
    renderApp('/cases/case-1')
    expect(await (await panel()).findByText(/^Approving it: 5 of 5 similar cases/)).toBeVisible()
    expect((await panel()).queryByText(/^Limiting it/)).toBeNull()
    const user = typing()
    await user.keyboard('a')
    expect(await screen.findByText('5 of 5 similar cases were decided otherwise. Say why in the note.')).toBeVisible()
    expect(screen.queryByText('Approving: No violation')).toBeNull()

    await user.type(screen.getByRole('textbox', { name: /^Note/ }), 'A quotation')
    await user.keyboard('{Escape}a')
    expect(await screen.findByText('Approving: No violation')).toBeVisible()
    await user.keyboard('y')
    await waitFor(() => expect(sent).toEqual([{ action: 'APPROVE', reasonCode: 'NO_VIOLATION', note: 'A quotation' }]))
  })

  it('says what the service says when it knows of more of them', async () => {
    const detail = '5 of 6 similar cases were decided otherwise. Say in the note why this one differs.'
    serving(noPrecedents, () => problem(409, 'AGAINST_PRECEDENTS', { detail, against: 5, of: 6 }))
    renderApp('/cases/case-1')
    expect(await (await panel()).findByText('Nobody has decided about anything similar')).toBeVisible()
    await typing().keyboard('ay')
    expect(await screen.findByText(`Not decided. ${detail}`)).toBeVisible()
  })

  it('shows an error of its own and leaves the case usable', async () => {
    serving(noPrecedents)
    server.use(http.get(`${CASE}/precedents`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/cases/case-1')
    expect(await (await panel()).findByRole('alert', undefined, { timeout: 5000 })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Approve' })).toBeEnabled()
  })
})
