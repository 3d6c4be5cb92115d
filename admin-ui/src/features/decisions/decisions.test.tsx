import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, ME, problem, server, signedInAs } from '@/test/server'
import type { PersonInsight } from './api/get-decider'
import type { DecisionLine } from './api/search-decisions'

const aLine = (change: Partial<DecisionLine> = {}): DecisionLine => ({
  id: 'decision-1',
  caseId: 'case-1',
  purpose: 'SCREENING',
  queue: 'COMMENTS',
  kind: 'COMMENT',
  contentId: 'comment-1',
  action: 'REJECT',
  outcome: 'REJECTED',
  reasonCode: 'HATE',
  note: 'A campaign',
  actor: ME,
  policyVersion: 'default/3',
  decidedAt: '2026-11-29T10:00:00Z',
  ...change,
})

const asked: Record<string, string>[] = []

function serving(...pages: DecisionLine[][]) {
  server.use(
    http.get(`${API}/moderation/decisions`, ({ request }) => {
      const query = Object.fromEntries(new URL(request.url).searchParams)
      asked.push(query)
      const page = Number(query['cursor'] ?? 0)
      return HttpResponse.json({ items: pages[page] ?? [], nextCursor: page + 1 < pages.length ? String(page + 1) : null })
    }),
  )
}

beforeEach(() => {
  asked.length = 0
  signedInAs('MODERATOR')
})

describe('the search for decisions', () => {
  it('asks for what the URL says and leads to the cases', async () => {
    serving([aLine(), aLine({ id: 'decision-2', caseId: 'case-2', actor: null, note: null })])
    renderApp('/decisions?action=REJECT&automated=false&person=@mina&nonsense=1&kind=SONG')
    const links = await screen.findAllByRole('link', { name: 'Open case' })
    expect(links[0]).toHaveAttribute('href', expect.stringContaining('/admin/cases/case-1'))
    expect(screen.getByText('A campaign')).toBeVisible()
    expect(screen.getByRole('cell', { name: 'Machine' })).toBeVisible()
    expect(asked).toEqual([{ action: 'REJECT', automated: 'false', person: 'mina' }])
    expect(screen.getByLabelText('What was done')).toHaveValue('REJECT')
    expect(screen.getByLabelText('Decided by')).toHaveValue('false')
    const file = screen.getByRole('link', { name: 'Export as CSV' })
    expect(file).toHaveAttribute('href', '/api/v1/moderation/decisions/export?person=mina&action=REJECT&automated=false')
  })

  it('takes a choice at once and words when they are sent', async () => {
    serving([aLine()])
    const router = renderApp('/decisions')
    await screen.findByText('A campaign')
    await userEvent.selectOptions(screen.getByLabelText('Reason'), 'Hate')
    await waitFor(() => expect(router.state.location.search).toEqual({ reason: 'HATE' }))
    await userEvent.type(screen.getByLabelText('Words of the note'), 'c')
    expect(screen.getByRole('alert')).toHaveTextContent('At least two characters')
    await userEvent.type(screen.getByLabelText('Words of the note'), 'ampaign')
    await userEvent.type(screen.getByLabelText('From (UTC)'), '2026-11-01')
    await userEvent.type(screen.getByLabelText('To'), '2026-11-30')
    await userEvent.click(screen.getByRole('button', { name: 'Search' }))
    await waitFor(() =>
      expect(router.state.location.search).toEqual({
        reason: 'HATE',
        note: 'campaign',
        from: '2026-11-01T00:00:00.000Z',
        to: '2026-12-01T00:00:00.000Z',
      }),
    )
    await userEvent.click(screen.getByRole('button', { name: 'Clear' }))
    await waitFor(() => expect(router.state.location.search).toEqual({}))
  })

  it('goes on where a request has ended, found something or not', async () => {
    serving([], [aLine()])
    renderApp('/decisions?note=campaign')
    expect(await screen.findByText('None among the newest decisions')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }))
    expect(await screen.findByText('A campaign')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('keeps views under a name', async () => {
    serving([aLine()])
    const router = renderApp('/decisions?action=REJECT')
    await userEvent.click(await screen.findByRole('button', { name: 'Save this view' }))
    await userEvent.type(screen.getByLabelText('Name of the view'), 'Rejections{Enter}')
    await router.navigate({ to: '/decisions', search: {} })
    await userEvent.click(await screen.findByRole('button', { name: 'Rejections' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ action: 'REJECT' }))
  })

  it('says when nothing matches', async () => {
    serving([])
    renderApp('/decisions')
    expect(await screen.findByText('No decisions match these filters')).toBeVisible()
  })
})

const insight: PersonInsight = {
  id: ME.id,
  handle: 'mina',
  from: '2026-11-16T00:00:00Z',
  to: '2026-11-23T00:00:00Z',
  step: 'DAY',
  decided: [{ at: '2026-11-17T00:00:00Z', action: 'REJECT', decisions: 5 }],
  reasons: [{ action: 'REJECT', reason: 'HATE', decisions: 5 }],
  overturned: { value: 0.2, low: 0.04, high: 0.6, cases: 5, effectiveCases: 5 },
  grounds: { APPEAL: 1 },
  pace: { decisions: 5, median: 70, ninth: 200 },
}

describe('the decisions of one person', () => {
  it('are shown with intervals, pace and reasons, and lead to the search', async () => {
    server.use(http.get(`${API}/moderation/insights/people/${ME.id}`, () => HttpResponse.json(insight)))
    renderApp(`/decisions/people/${ME.id}?from=2026-11-16T00:00:00Z&to=2026-11-23T00:00:00Z`)
    expect(await screen.findByRole('heading', { name: '@mina' })).toBeVisible()
    expect(screen.getByText(/What you have seen is in your settings, for you alone/)).toBeVisible()
    expect(screen.getByText('20% (4%–60%, 5 cases)')).toBeVisible()
    expect(screen.getByText('1 min 10 s, nine of ten within 3 min 20 s')).toBeVisible()
    expect(screen.getByText('Overturned after an appeal')).toBeVisible()
    expect(await screen.findByRole('row', { name: /^Reject: Hate 5 5/ })).toBeVisible()
    expect(screen.getByRole('link', { name: '5' })).toHaveAttribute('href', expect.stringContaining('person=mina'))
  })

  it('of somebody else are not there for a moderator', async () => {
    const title = 'There are no figures of this person for you'
    server.use(http.get(`${API}/moderation/insights/people/other`, () => problem(404, 'DECIDER_NOT_FOUND', { title })))
    renderApp('/decisions/people/other')
    expect(await screen.findByRole('alert')).toHaveTextContent(title)
  })
})
