import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, claimOf } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'

/** Serves two cases of one's own; the first is decided as asked, then the second opens. Records what is taken back. */
function serving(outcome: 'REJECTED' | null = 'REJECTED'): string[] {
  const takenBack: string[] = []
  const mine = (id: string) => aCase({ id, ...claimOf(ME) })
  server.use(
    http.get(`${API}/moderation/cases/:id`, ({ params }) =>
      HttpResponse.json(mine(String(params['id'])), { headers: { ETag: '"7"' } }),
    ),
    http.get(`${API}/moderation/cases`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.post(`${API}/moderation/cases/next`, () => HttpResponse.json({ caseId: 'case-2', skipped: 0, backAt: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    http.post(`${API}/moderation/cases/:id/decisions`, async ({ params, request }) => {
      const { action } = (await request.json()) as { action: string }
      return HttpResponse.json({ id: `decision-of-${String(params['id'])}`, action, outcome }, { status: 201 })
    }),
    http.post(`${API}/moderation/decisions/:id/undo`, ({ params }) => {
      takenBack.push(String(params['id']))
      return HttpResponse.json(mine('case-1'))
    }),
  )
  return takenBack
}

const typing = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

async function rejectTheFirst() {
  const router = renderApp('/cases/case-1')
  await screen.findByText('This case is yours')
  await screen.findByRole('button', { name: 'Hate' })
  await typing().keyboard('2ry')
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  await screen.findByText('Rejected')
  return router
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR')
  saveViewingPreferences({ claimNext: false })
})

describe('a decision', () => {
  it('is taken back with a key although the next case is open, and leads back', async () => {
    const takenBack = serving()
    const router = await rejectTheFirst()

    await typing().keyboard('z')
    await waitFor(() => expect(takenBack).toEqual(['decision-of-case-1']))
    await typing().click(await screen.findByRole('button', { name: 'Open it' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-1'))
    await typing().keyboard('z')
    expect(takenBack).toHaveLength(1)
  })

  it('is taken back with Ctrl and the key, but not out of a text field', async () => {
    const takenBack = serving()
    await rejectTheFirst()

    const note = await screen.findByRole('textbox')
    await typing().click(note)
    await typing().keyboard('{Control>}z{/Control}')
    expect(takenBack).toEqual([])
    await typing().keyboard('{Escape}{Control>}z{/Control}')
    await waitFor(() => expect(takenBack).toEqual(['decision-of-case-1']))
  })

  it('can be taken back for a minute, and says how long', async () => {
    serving()
    await rejectTheFirst()
    const undo = screen.getByRole('button', { name: 'Undo' })
    expect(undo).toHaveTextContent(/(60|59) s$/)
    vi.advanceTimersByTime(30_000)
    await waitFor(() => expect(undo).toHaveTextContent(/(30|29|28) s$/))
    vi.advanceTimersByTime(31_000)
    await waitFor(() => expect(screen.queryByText('Rejected')).toBeNull())
  })

  it('leaves the key to one that waits to be sent', async () => {
    const takenBack = serving()
    await rejectTheFirst()
    await screen.findByText('This case is yours')

    await typing().keyboard('az')
    expect(screen.queryByText(/^Approving/)).toBeNull()
    expect(takenBack).toEqual([])
  })

  it('says why it stands', async () => {
    serving()
    server.use(
      http.post(`${API}/moderation/decisions/:id/undo`, () =>
        problem(409, 'UNDO_TOO_LATE', { detail: 'A decision can be undone for 60 seconds.' }),
      ),
    )
    await rejectTheFirst()
    await typing().click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByText('Not taken back. A decision can be undone for 60 seconds.')).toBeVisible()
  })

  it('that decides nothing is not offered to be taken back', async () => {
    serving(null)
    renderApp('/cases/case-1')
    await screen.findByText('This case is yours')
    await typing().keyboard('ey')
    expect(await screen.findByText('Escalated')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })
})
