import { act, cleanup, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ModerationCase } from '@/shared/api/types'
import { saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, aSummary, claimOf } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'

const ADA = { id: 'account-ada', handle: 'ada' }
const MINUTE = 60_000
const CASE = `${API}/moderation/cases`

/** Serves case-1 as it is at each moment, and counts its heartbeats and the claims of any case. */
function serving(item: ModerationCase) {
  const desk = { item, beats: 0, claims: [] as string[], next: [] as unknown[], answer: undefined as (() => Response) | undefined }
  server.use(
    http.get(`${CASE}/case-1`, () => HttpResponse.json(desk.item, { headers: { ETag: '"7"' } })),
    http.get(`${CASE}/:id`, ({ params }) => HttpResponse.json(aCase({ id: String(params['id']) }))),
    http.get(CASE, () => HttpResponse.json({ items: ['case-0', 'case-1', 'case-2', 'case-3'].map((id) => aSummary({ id })), nextCursor: null })),
    http.post(`${CASE}/next`, async ({ request }) => {
      desk.next.push(await request.json())
      return HttpResponse.json({ caseId: 'case-2', skipped: 0, backAt: null })
    }),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    http.put(`${CASE}/case-1/heartbeat`, () => {
      desk.beats += 1
      if (desk.answer !== undefined) return desk.answer()
      const claimExpiresAt = new Date(Date.now() + 10 * MINUTE).toISOString()
      desk.item = { ...desk.item, claimExpiresAt }
      return HttpResponse.json({ claimExpiresAt })
    }),
    http.post(`${CASE}/:id/claim`, ({ params }) => {
      desk.claims.push(String(params['id']))
      desk.item = { ...desk.item, ...claimOf(ME) }
      return HttpResponse.json(desk.item)
    }),
  )
  return desk
}

const typing = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

async function pass(minutes: number) {
  for (let step = 0; step < minutes * 4; step++) await act(() => vi.advanceTimersByTimeAsync(MINUTE / 4))
}

async function openOwnCase() {
  renderApp('/cases/case-1')
  const user = typing()
  await screen.findByText('This case is yours')
  await screen.findByRole('button', { name: 'Hate' })
  await user.keyboard('2n')
  await user.keyboard('half a thought')
  return user
}

function expectDraftKept() {
  expect(screen.getByRole('textbox')).toHaveValue('half a thought')
  expect(screen.getByRole('button', { name: 'Hate' })).toHaveAttribute('aria-pressed', 'true')
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR')
  saveViewingPreferences({ claimNext: false })
})

describe('a claim', () => {
  it('is kept in force by heartbeats while somebody works, and runs out afterwards', async () => {
    const desk = serving(aCase(claimOf(ME)))
    await openOwnCase()
    await waitFor(() => expect(desk.beats).toBe(1))
    await pass(3)
    await waitFor(() => expect(desk.beats).toBeGreaterThan(2))

    await pass(4)
    const atRest = desk.beats
    await pass(4)
    expect(desk.beats).toBe(atRest)
    await typing().keyboard('{Escape}')
    await waitFor(() => expect(desk.beats).toBe(atRest + 1))

    await pass(17)
    expect(await screen.findByText('Your claim has run out. What you wrote stays here.')).toBeVisible()
    expectDraftKept()
    expect(desk.claims).toEqual([])
  })

  it('shows the time of the last heartbeat without reading the case again', async () => {
    const desk = serving(aCase({ ...claimOf(ME), claimExpiresAt: new Date(Date.now() + MINUTE).toISOString() }))
    let reads = 0
    server.use(http.get(`${CASE}/case-1`, () => HttpResponse.json({ ...desk.item, title: String((reads += 1)) })))
    renderApp('/cases/case-1')
    await waitFor(() => expect(screen.getByLabelText(/ left$/)).toHaveTextContent(/^(10:00|9:)/))
    expect(reads).toBe(1)
  })

  it('that somebody took over is said so, and what was written stays', async () => {
    const desk = serving(aCase(claimOf(ME)))
    await openOwnCase()
    desk.item = aCase(claimOf(ADA))
    desk.answer = () => problem(409, 'CASE_CLAIMED', { holder: ADA })
    await pass(1)
    expect(await screen.findByText('@ada has this case now. What you wrote stays here.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Claim again' })).toBeDisabled()
    expect(screen.getByRole('button', { name: 'Reject' })).toBeDisabled()
    expectDraftKept()
    const beats = desk.beats
    await pass(2)
    expect(desk.beats).toBe(beats)
  })

  it('that has run out can be made again, and what was written is sent', async () => {
    const desk = serving(aCase(claimOf(ME)))
    const user = await openOwnCase()
    desk.item = aCase()
    desk.answer = () => problem(409, 'CASE_NOT_CLAIMED')
    await pass(1)
    expect(await screen.findByText(/^Your claim has run out/)).toBeVisible()
    desk.answer = undefined
    await user.click(screen.getByRole('button', { name: 'Claim again' }))
    expect(await screen.findByText('This case is yours')).toBeVisible()
    expect(desk.claims).toEqual(['case-1'])
    expectDraftKept()
    expect(screen.getByRole('button', { name: 'Reject' })).toBeEnabled()
  })

  it('says when the server is away, tries again, and goes on when it is back', async () => {
    const desk = serving(aCase(claimOf(ME)))
    await openOwnCase()
    desk.answer = () => HttpResponse.error()
    window.dispatchEvent(new Event('offline'))
    await pass(1)
    expect(await screen.findByText(/^The server cannot be reached/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Reject' })).toBeEnabled()

    desk.answer = undefined
    window.dispatchEvent(new Event('online'))
    await pass(1)
    expect(await screen.findByText('This case is yours')).toBeVisible()
    expectDraftKept()
  })

  it('that runs out while the server is away says both', async () => {
    const desk = serving(aCase({ ...claimOf(ME), claimExpiresAt: new Date(Date.now() + 2 * MINUTE).toISOString() }))
    desk.answer = () => HttpResponse.error()
    await openOwnCase()
    await pass(2)
    expect(await screen.findByText(/^The server could not be reached, and your claim has run out/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Claim again' })).toBeEnabled()
    expectDraftKept()
  })

  it('that was given back is not called lost', async () => {
    const desk = serving(aCase(claimOf(ME)))
    server.use(
      http.post(`${CASE}/case-1/release`, () => {
        desk.item = aCase()
        return HttpResponse.json(desk.item)
      }),
    )
    renderApp('/cases/case-1')
    await typing().click(await screen.findByRole('button', { name: 'Release' }))
    expect(await screen.findByText('Claim the case to decide')).toBeVisible()
  })
})

describe('a case', () => {
  it('is skipped with s, and the next one opens', async () => {
    const desk = serving(aCase(claimOf(ME)))
    let skipped = 0
    server.use(
      http.post(`${CASE}/case-1/skip`, () => {
        skipped += 1
        desk.item = aCase()
        return HttpResponse.json({ until: '2126-01-01T00:00:00Z' })
      }),
    )
    const router = renderApp('/cases/case-1')
    await screen.findByText('This case is yours')
    await typing().keyboard('s')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
    expect(skipped).toBe(1)
  })

  it('that is the last of the list leads to the list, which says what was skipped', async () => {
    serving(aCase())
    server.use(
      http.post(`${CASE}/case-1/skip`, () => HttpResponse.json({ until: '2126-01-01T00:00:00Z' })),
      http.post(`${CASE}/next`, () => HttpResponse.json({ caseId: null, skipped: 3, backAt: '2126-01-01T00:00:00Z' })),
    )
    const router = renderApp('/cases/case-1')
    const user = typing()
    await user.click(await screen.findByRole('button', { name: /^Skip/ }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/queue'))
    expect(await screen.findByText('You have skipped the other open cases of this list (3).')).toBeVisible()
  })

  it('that somebody holds is taken over by an administrator, and by nobody else', async () => {
    const desk = serving(aCase(claimOf(ADA)))
    const first = renderApp('/cases/case-1')
    expect(await screen.findByText('@ada is reviewing this')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull()
    expect(screen.queryByRole('button', { name: /^Skip/ })).toBeNull()
    await act(() => first.navigate({ to: '/settings' }))
    cleanup()

    signedInAs('ADMIN')
    server.use(
      http.post(`${CASE}/case-1/take-over`, () => {
        desk.item = aCase(claimOf(ME))
        return HttpResponse.json(desk.item)
      }),
    )
    renderApp('/cases/case-1')
    const user = typing()
    await user.click(await screen.findByRole('button', { name: 'Take over' }))
    expect(await screen.findByText('This case is yours')).toBeVisible()
  })
})

describe('people with a part in the matter', () => {
  it.each([
    ['EXCLUDED', 'DECIDED', /^You have decided about this content before/],
    ['EXCLUDED', 'REPORTED', /^You have reported this content yourself/],
    ['EXCLUDED', 'APPEALED', /^This is about your own appeal/],
    ['OWN_CONTENT', undefined, /^This is your own content/],
  ])('learn calmly why others decide (%s %s), and go on with the next case', async (code, ground, text) => {
    serving(aCase())
    server.use(http.post(`${CASE}/case-1/claim`, () => problem(403, code, { ground })))
    const router = renderApp('/cases/case-1')
    const user = typing()
    await user.click(await screen.findByRole('button', { name: 'Claim' }))
    expect(await screen.findByText(text)).toBeVisible()
    expect(screen.getByRole('heading', { name: 'For somebody else to decide' })).toBeVisible()
    expect(screen.queryByText(/^Not claimed/)).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  })

  it('let the service claim the next case for them', async () => {
    saveViewingPreferences({ claimNext: true })
    const desk = serving(aCase())
    server.use(http.post(`${CASE}/case-1/claim`, () => problem(403, 'EXCLUDED', { ground: 'DECIDED' })))
    const router = renderApp('/cases/case-1?queue=REPORTS&reason=spam')
    const user = typing()
    await user.click(await screen.findByRole('button', { name: 'Claim' }))
    await user.click(await screen.findByRole('button', { name: 'Next case' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
    expect(desk.next.at(-1)).toMatchObject({
      queue: 'REPORTS',
      reasons: ['SCORE_SPAM', 'REPORTED_SPAM'],
      other: 'case-1',
      claim: true,
    })
  })

  it('cannot override either', async () => {
    serving(aCase({ state: 'DECIDED' }))
    server.use(http.post(`${CASE}/case-1/decisions`, () => problem(403, 'EXCLUDED', { ground: 'REPORTED' })))
    renderApp('/cases/case-1')
    await screen.findByRole('heading', { name: 'Override the decision' })
    await typing().keyboard('ay')
    expect(await screen.findByText(/^You have reported this content yourself/)).toBeVisible()
    expect(screen.queryByText(/^Not decided/)).toBeNull()
  })
})
