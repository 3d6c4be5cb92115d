import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Bulk, BulkItem } from '@/shared/bulk/bulk-api'
import { saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, aSummary } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'

const BULKS = `${API}/moderation/bulks`
const COUNTS: Bulk['counts'] = { total: 3, left: 0, possible: 0, asking: 0, refused: 0, decided: 0, undone: 0, kept: 0 }

function anItem(position: number, change: Partial<BulkItem>): BulkItem {
  return {
    position,
    given: `case-${position}`,
    caseId: `case-${position}`,
    kind: 'COMMENT',
    contentId: `comment-${position}`,
    standing: null,
    against: null,
    counted: null,
    state: 'POSSIBLE',
    problem: null,
    decisionId: null,
    ...change,
  }
}

/** Serves three cases, and a bulk of them that goes on whenever it is asked to. */
function serving(first: Partial<BulkItem> = {}) {
  const desk = { bodies: [] as unknown[], keys: [] as (string | null)[], confirmations: [] as unknown[] }
  let bulk: Bulk = {
    id: 'bulk-1',
    phase: 'CHECKING',
    action: 'REJECT',
    reasonCode: 'HATE',
    note: null,
    counts: { ...COUNTS, left: 3 },
    createdAt: '2026-11-30T06:00:00Z',
    undoUntil: null,
  }
  const refusal = anItem(3, { state: 'REFUSED', problem: 'OWN_CONTENT' })
  let items: BulkItem[] = []
  server.use(
    http.get(`${API}/moderation/cases`, () =>
      HttpResponse.json({ items: [1, 2, 3].map((n) => aSummary({ id: `case-${n}`, excerpt: `Comment ${n}` })), nextCursor: null }),
    ),
    http.post(BULKS, async ({ request }) => {
      desk.keys.push(request.headers.get('Idempotency-Key'))
      desk.bodies.push(await request.json())
      return HttpResponse.json(bulk, { status: 201 })
    }),
    http.get(`${BULKS}/bulk-1`, () => {
      if (bulk.phase === 'CHECKING') {
        items = [anItem(1, first), anItem(2, { standing: 'APPROVED' }), refusal]
        const asking = first.against === undefined ? 0 : 1
        bulk = { ...bulk, phase: 'READY', counts: { ...COUNTS, possible: 2, asking, refused: 1 } }
      } else if (bulk.phase === 'RUNNING') {
        items = [anItem(1, { state: 'DECIDED' }), anItem(2, { state: 'DECIDED' }), refusal]
        const undoUntil = new Date(Date.now() + 90_000).toISOString()
        bulk = { ...bulk, phase: 'DONE', undoUntil, counts: { ...COUNTS, decided: 2, refused: 1 } }
      } else if (bulk.phase === 'UNDOING') {
        items = [anItem(1, { state: 'UNDONE' }), anItem(2, { state: 'KEPT', problem: 'UNDO_SUPERSEDED' }), refusal]
        bulk = { ...bulk, phase: 'UNDONE', undoUntil: null, counts: { ...COUNTS, undone: 1, kept: 1, refused: 1 } }
      }
      return HttpResponse.json(bulk)
    }),
    http.get(`${BULKS}/bulk-1/items`, () => HttpResponse.json({ items, nextCursor: null })),
    http.post(`${BULKS}/bulk-1/confirm`, async ({ request }) => {
      desk.confirmations.push(await request.json())
      bulk = { ...bulk, phase: 'RUNNING', counts: { ...COUNTS, left: 2, refused: 1 } }
      return HttpResponse.json(bulk)
    }),
    http.post(`${BULKS}/bulk-1/undo`, () => {
      bulk = { ...bulk, phase: 'UNDOING', counts: { ...COUNTS, left: 2, refused: 1 } }
      return HttpResponse.json(bulk)
    }),
  )
  return desk
}

// the texts of the list name the boxes
beforeEach(() => saveViewingPreferences({ coverLists: false }))

describe('cases that are decided alike', () => {
  it('are selected by keyboard, tried, decided and taken back', async () => {
    signedInAs('MODERATOR')
    const desk = serving()
    renderApp('/queue')
    await screen.findByText('Comment 3')
    await userEvent.keyboard('jxjxjx')
    expect(await screen.findByText('3 selected')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Select: Comment 2' })).toBeChecked()
    await userEvent.keyboard('d')

    const dialog = within(await screen.findByRole('dialog', { name: 'Decide 3 cases alike' }))
    await userEvent.selectOptions(await dialog.findByLabelText('Reason'), 'Hate')
    await userEvent.type(dialog.getByLabelText('Note'), 'One campaign')
    await userEvent.click(dialog.getByRole('button', { name: 'Try without deciding' }))
    expect(await dialog.findByText('2 cases would be rejected, 1 case cannot be decided so.')).toBeVisible()
    expect(desk.bodies).toEqual([
      { caseIds: ['case-1', 'case-2', 'case-3'], action: 'REJECT', reasonCode: 'HATE', note: 'One campaign' },
    ])
    expect(desk.keys[0]).toMatch(/^[\da-f-]{36}$/)
    expect(await dialog.findByRole('row', { name: /case-1.*Waiting → Rejected/ })).toBeVisible()
    expect(dialog.getByRole('row', { name: /case-2.*Approved → Rejected/ })).toBeVisible()
    expect(dialog.getByRole('row', { name: /case-3.*Your own content/ })).toBeVisible()

    await userEvent.click(dialog.getByRole('button', { name: 'Decide 2 cases' }))
    expect(await dialog.findByText('2 cases rejected, 1 case left as they were.')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: /^Undo all/ }))
    expect(await dialog.findByText('1 decision taken back, 1 stand.')).toBeVisible()
    expect(await dialog.findByRole('row', { name: /case-2.*Something newer was decided; it stands/ })).toBeVisible()
    await userEvent.click(dialog.getAllByRole('button', { name: 'Close' }).at(-1)!)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(await screen.findByText('Select cases to decide them alike')).toBeVisible()
  })

  it('ask for one note where similar cases were decided otherwise', async () => {
    signedInAs('MODERATOR')
    const desk = serving({ against: 5, counted: 6 })
    renderApp('/queue')
    await screen.findByText('Comment 3')
    await userEvent.keyboard('jxjxjxd')
    await userEvent.click(await screen.findByRole('button', { name: 'Try without deciding' }))

    const row = await screen.findByRole('row', { name: /case-1/ })
    expect(row).toHaveTextContent('5 of 6 similar cases were decided otherwise, so it needs a note')
    expect(screen.getByText(/For 1 of them most similar cases were decided otherwise\.$/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'Decide 1 case' })).toBeEnabled()
    await userEvent.type(screen.getByLabelText('Why these are different'), 'A new campaign')
    await userEvent.click(screen.getByRole('button', { name: 'Decide 2 cases' }))

    expect(await screen.findByText('2 cases rejected, 1 case left as they were.')).toBeVisible()
    expect(desk.confirmations).toEqual([{ note: 'A new campaign' }])
  })

  it('say why a bulk cannot begin, and keep what was chosen', async () => {
    signedInAs('MODERATOR')
    serving()
    server.use(http.post(BULKS, () => problem(409, 'BULK_BUSY')))
    renderApp('/queue')
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Select: Comment 1' }))
    await userEvent.click(screen.getByRole('button', { name: /^Decide alike/ }))
    await userEvent.selectOptions(await screen.findByLabelText('What to do'), 'Approve')
    expect(screen.queryByLabelText('Reason')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Try without deciding' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Other bulks of yours have not ended yet.')
    expect(screen.getByLabelText('What to do')).toHaveValue('APPROVE')
  })

  it('are not offered among decided ones', async () => {
    signedInAs('MODERATOR')
    serving()
    renderApp('/queue?state=DECIDED')
    await screen.findByText('Comment 1')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByText('Select cases to decide them alike')).toBeNull()
  })

  it('can be the near-duplicates of a case', async () => {
    signedInAs('MODERATOR')
    const desk = serving()
    server.use(
      http.get(`${API}/moderation/cases/case-1`, () => HttpResponse.json(aCase())),
      http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
      http.get(`${API}/moderation/cases/case-1/near-duplicates`, () =>
        HttpResponse.json([{ caseId: 'case-2', kind: 'COMMENT', contentId: 'comment-2', basis: 'SAME_TEXT' }]),
      ),
    )
    renderApp('/cases/case-1')
    expect(await screen.findByText(/with the same text$/)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Decide all 2 alike…' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Try without deciding' }))
    await waitFor(() => expect(desk.bodies).toMatchObject([{ caseIds: ['case-1', 'case-2'] }]))
  })
})
