import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { aCase, aSummary, claimOf } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'

const LATER = { excerpt: 'Second comment', id: 'case-2', contentId: 'comment-2' }

function listing(...items: ReturnType<typeof aSummary>[]) {
  const asked: URLSearchParams[] = []
  server.use(
    http.get(`${API}/moderation/cases`, ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items, nextCursor: null })
    }),
  )
  return asked
}

describe('queue', () => {
  it('asks for what the address says and keeps the order of the service', async () => {
    signedInAs('MODERATOR')
    const asked = listing(aSummary(), aSummary(LATER))
    renderApp('/queue?state=CLAIMED&kind=COMMENT&queue=COMMENTS')

    const list = await screen.findByRole('list', { name: 'Cases' })
    expect(within(list).getAllByRole('link').map((row) => row.dataset['case'])).toEqual(['case-1', 'case-2'])
    expect(Object.fromEntries(asked[0]!)).toEqual({ state: 'CLAIMED', kind: 'COMMENT', queue: 'COMMENTS' })
  })

  it('writes a chosen filter into the address', async () => {
    signedInAs('MODERATOR')
    const asked = listing(aSummary())
    const router = renderApp('/queue')

    const kinds = await screen.findByRole('group', { name: 'Kind' })
    await userEvent.click(within(kinds).getByRole('button', { name: /^Videos/ }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: 'OPEN', kind: 'VIDEO' }))
    await waitFor(() => expect(asked.at(-1)!.get('kind')).toBe('VIDEO'))
  })

  it('asks for reports and appeals by purpose and by queue', async () => {
    signedInAs('MODERATOR')
    const asked = listing(aSummary())
    const router = renderApp('/queue?purpose=REPORT&queue=REPORTS')
    const purposes = await screen.findByRole('group', { name: 'Purpose' })
    expect(Object.fromEntries(asked[0]!)).toEqual({ state: 'OPEN', purpose: 'REPORT', queue: 'REPORTS' })
    expect(within(purposes).getByRole('button', { name: 'Reported' })).toHaveAttribute('aria-pressed', 'true')
    // the service does not count by purpose
    expect(screen.getByRole('button', { name: 'In review' })).toHaveTextContent(/^In review$/)
    await userEvent.click(within(purposes).getByRole('button', { name: 'Appealed' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'OPEN', purpose: 'APPEAL', queue: 'REPORTS' }))
  })

  it('covers texts of more than routine severity until asked, and those about children always', async () => {
    signedInAs('MODERATOR')
    listing(
      aSummary({ excerpt: 'Hard words' }),
      aSummary({ ...LATER, excerpt: 'Kind words', why: { ...aSummary().why, severity: 0 } }),
      aSummary({ id: 'case-3', excerpt: 'About children', childSafety: true }),
    )
    renderApp('/queue')
    const list = within(await screen.findByRole('list', { name: 'Cases' }))
    expect(list.getByText('Hard words')).toHaveAttribute('aria-hidden', 'true')
    expect(list.getByText('Kind words')).not.toHaveAttribute('aria-hidden')

    await userEvent.keyboard('b')
    expect(list.getByText('Hard words')).not.toHaveAttribute('aria-hidden')
    expect(list.queryByText('About children')).toBeNull()

    await userEvent.click(screen.getByRole('button', { name: /Cover texts/ }))
    expect(list.getByText('Hard words')).toHaveAttribute('aria-hidden', 'true')
  })

  it('counts the queues of reports and appeals', async () => {
    signedInAs('MODERATOR')
    listing(aSummary())
    const undecided = [
      { state: 'OPEN', queue: 'REPORTS', kind: 'VIDEO', count: 5 },
      { state: 'OPEN', queue: 'APPEALS', kind: 'COMMENT', count: 2 },
    ]
    const rest = { queues: ['REPORTS', 'APPEALS'], overdueByQueue: { APPEALS: 1 }, openByKind: {}, oldestOpenSeconds: null, decidedToday: { approved: 0, rejected: 0 }, automatedShare: null }
    server.use(
      http.get(`${API}/moderation/metrics`, () =>
        HttpResponse.json({ openByQueue: { REPORTS: 5, APPEALS: 2 }, undecided, ...rest }),
      ),
    )
    renderApp('/queue')
    const queues = within(await screen.findByRole('group', { name: 'Queue' }))
    expect(queues.getByRole('button', { name: /^Reports\s*5/ })).toBeVisible()
    expect(queues.getByRole('button', { name: /^Appeals \(1 overdue\)\s*2/ })).toBeVisible()
  })

  it('marks reports and appeals, and says why they are there', async () => {
    signedInAs('MODERATOR')
    listing(
      aSummary({ purpose: 'REPORT', queue: 'REPORTS', openReason: 'REPORTED_SELF_HARM' }),
      aSummary({ ...LATER, purpose: 'APPEAL', queue: 'APPEALS', openReason: 'APPEALED' }),
      aSummary({ id: 'case-3' }),
    )
    renderApp('/queue')
    const [report, appeal, screening] = within(await screen.findByRole('list', { name: 'Cases' })).getAllByRole('link')
    expect(report).toHaveTextContent(/Report.*Reported for self-harm/)
    expect(appeal).toHaveTextContent(/Appeal.*Somebody contests the decision/)
    expect(screening).not.toHaveTextContent(/Report|Appeal/)
  })

  it('names neither purpose nor queue where the service keeps them from whoever is asked blind', async () => {
    signedInAs('MODERATOR')
    listing(aSummary({ purpose: null, queue: null, blind: true, openReason: 'BLIND_REVIEW' }))
    renderApp('/queue')
    const row = within(await screen.findByRole('list', { name: 'Cases' })).getByRole('link')
    expect(row).not.toHaveTextContent(/Report|Appeal|Sample|Second review|Escalated/)
  })

  it('lists withdrawn cases too', async () => {
    signedInAs('MODERATOR')
    const asked = listing()
    renderApp('/queue?state=WITHDRAWN')
    expect(await screen.findByText('No case was withdrawn')).toBeVisible()
    expect(asked[0]!.get('state')).toBe('WITHDRAWN')
    expect(screen.getByRole('button', { name: 'Withdrawn' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('counts what each filter would show, and names no queue twice', async () => {
    signedInAs('MODERATOR')
    listing(aSummary())
    renderApp('/queue')
    const button = (group: string, name: RegExp) =>
      within(screen.getByRole('group', { name: group })).findByRole('button', { name })
    await screen.findByRole('group', { name: 'Kind' })
    expect(await button('State', /^Open\s*6/)).toBeVisible()
    expect(await button('State', /^In review\s*1/)).toBeVisible()
    expect(await button('Kind', /^Videos\s*2/)).toBeVisible()
    expect(screen.queryByRole('group', { name: 'Queue' })).toBeNull()
    await userEvent.click(await button('Kind', /^Videos/))
    expect(await button('State', /^Open\s*2/)).toBeVisible()
    await userEvent.click(await button('State', /^Decided/))
    await waitFor(async () => expect(await button('Kind', /^Videos/)).toHaveTextContent(/^Videos$/))
  })

  it('tells apart the queues that are no kinds', async () => {
    signedInAs('MODERATOR')
    listing(aSummary())
    const undecided = [{ state: 'OPEN', queue: 'ESCALATED', kind: 'VIDEO', count: 2 }]
    const rest = { queues: ['VIDEOS', 'COMMENTS', 'ESCALATED'], overdueByQueue: {}, oldestOpenSeconds: null, decidedToday: { approved: 0, rejected: 0 }, automatedShare: null }
    server.use(
      http.get(`${API}/moderation/metrics`, () =>
        HttpResponse.json({ openByQueue: { ESCALATED: 2 }, openByKind: { VIDEO: 2 }, undecided, ...rest }),
      ),
    )
    renderApp('/queue?kind=COMMENT')
    const queues = await screen.findByRole('group', { name: 'Queue' })
    expect(within(queues).getByRole('button', { name: /^All queues/ })).toHaveAttribute('aria-pressed', 'true')
    expect(within(queues).getByRole('button', { name: /^Escalated\s*0/ })).toBeVisible()
  })

  it('says what was decided', async () => {
    signedInAs('MODERATOR')
    const decidedAt = '2026-11-22T11:00:00Z'
    listing(
      aSummary({ state: 'DECIDED', ruling: { outcome: 'REJECTED', reasonCode: 'HATE', automated: true, decidedAt, restrictions: null } }),
      aSummary({ ...LATER, state: 'DECIDED', ruling: { outcome: 'APPROVED', reasonCode: 'NO_VIOLATION', automated: false, decidedAt, restrictions: null } }),
    )
    renderApp('/queue?state=DECIDED')
    const [first, second] = within(await screen.findByRole('list', { name: 'Cases' })).getAllByRole('link')
    await waitFor(() => expect(first).toHaveTextContent(/Rejected.*Hate.*automatically/))
    expect(second).toHaveTextContent(/Approved.*by a person/)
    expect(first!.querySelector('time')).toHaveAttribute('datetime', decidedAt)
  })

  it('says that another decision answered a case', async () => {
    signedInAs('MODERATOR')
    listing(aSummary({ state: 'DECIDED', purpose: 'REPORT', openReason: 'REPORTED_HATE' }))
    renderApp('/queue?state=DECIDED')
    expect(await screen.findByText('Answered by another decision')).toBeVisible()
  })

  it('names itself in the tab', async () => {
    signedInAs('MODERATOR')
    listing()
    renderApp('/queue')
    await waitFor(() => expect(document.title).toBe('Review queue · Kinora Console'))
  })

  it('travels with j and k and opens with Enter', async () => {
    signedInAs('MODERATOR')
    listing(aSummary(), aSummary(LATER))
    server.use(
      http.get(`${API}/moderation/cases/case-2`, () => HttpResponse.json(aCase({ ...LATER }))),
      http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    )
    const router = renderApp('/queue')
    await screen.findByText('Second comment')

    await userEvent.keyboard('jj')
    expect(document.activeElement).toHaveAttribute('data-case', 'case-2')
    await userEvent.keyboard('k')
    expect(document.activeElement).toHaveAttribute('data-case', 'case-1')
    await userEvent.keyboard('j{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  })

  it('says why a case is where it is, and how long there is left', async () => {
    signedInAs('MODERATOR')
    const why = { ...aSummary().why, audience: 'LISTED', askers: 3, exposure: 2.2, uncertainty: 3 } as const
    listing(
      aSummary({ purpose: 'REPORT', priority: 66_000, why, dueAt: '2026-01-01T00:00:00Z' }),
      aSummary({ ...LATER, dueAt: new Date(Date.now() + 30 * 60_000).toISOString() }),
    )
    renderApp('/queue')
    const [late, soon] = within(await screen.findByRole('list', { name: 'Cases' })).getAllByRole('link')
    expect(late).toHaveTextContent(/Overdue, due/)
    expect(late).toHaveTextContent(
      'Why here: High ×100 · everybody sees it ×2.2 · a machine cannot tell ×3.0 · 3 accounts ask = 660',
    )
    expect(soon).toHaveTextContent(/Due in \d+ min/)
    expect(soon).toHaveTextContent(/nobody sees it/)
  })

  it('looks for an owner, for content and for words of a reason, all in the address', async () => {
    signedInAs('MODERATOR')
    const asked = listing()
    const router = renderApp('/queue?sort=DUE')
    const id = '01990000-0000-7000-8000-000000000001'
    await userEvent.selectOptions(await screen.findByLabelText('Search by'), 'Owner id')
    await userEvent.type(screen.getByLabelText('Search for'), 'nobody{Enter}')
    expect(screen.getByRole('alert')).toHaveTextContent('An id has 32 digits')
    await userEvent.clear(screen.getByLabelText('Search for'))
    await userEvent.type(screen.getByLabelText('Search for'), `${id}{Enter}`)
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'OPEN', sort: 'DUE', ownerId: id }))
    await waitFor(() => expect(Object.fromEntries(asked.at(-1)!)).toEqual({ state: 'OPEN', sort: 'DUE', ownerId: id }))
    expect(await screen.findByText('No case matches this search')).toBeVisible()

    await userEvent.selectOptions(screen.getByLabelText('Search by'), 'Reason')
    await userEvent.clear(screen.getByLabelText('Search for'))
    await userEvent.type(screen.getByLabelText('Search for'), 'misinformation{Enter}')
    await waitFor(() => expect(asked.at(-1)!.getAll('reason')).toEqual(['SCORE_MISINFORMATION', 'REPORTED_MISINFORMATION']))
    expect(asked.at(-1)!.get('ownerId')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Show all' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'OPEN', sort: 'DUE' }))
  })

  it('keeps named views in this browser', async () => {
    signedInAs('MODERATOR')
    listing(aSummary())
    const router = renderApp('/queue?queue=REPORTS&sort=DUE')
    await userEvent.click(await screen.findByRole('button', { name: 'Save this view' }))
    await userEvent.type(screen.getByLabelText('Name of the view'), 'My reports{Enter}')
    await act(() => router.navigate({ to: '/queue', search: { state: 'OPEN' } }))
    await userEvent.click(screen.getByRole('button', { name: 'My reports' }))
    await waitFor(() => expect(router.state.location.search).toEqual({ state: 'OPEN', queue: 'REPORTS', sort: 'DUE' }))
    await userEvent.click(screen.getByRole('button', { name: 'Forget the view My reports' }))
    expect(screen.queryByRole('button', { name: 'My reports' })).toBeNull()
  })

  it('shows who has a case', async () => {
    signedInAs('MODERATOR')
    listing(aSummary(claimOf({ id: 'account-ada', handle: 'ada' })))
    renderApp('/queue?state=CLAIMED')

    expect(await screen.findByText(/@ada/)).toBeVisible()
  })

  it('marks what concerns a child, and shows none of its words', async () => {
    signedInAs('MODERATOR')
    listing(aSummary({ childSafety: true, title: 'Its title', excerpt: 'Its words' }), aSummary(LATER))
    renderApp('/queue')
    expect(await screen.findAllByText('Child safety')).toHaveLength(1)
    expect(screen.getByText('Covered until the case is opened')).toBeVisible()
    expect(screen.queryByText(/Its title|Its words/)).toBeNull()
  })

  it('says that the queue is empty', async () => {
    signedInAs('MODERATOR')
    listing()
    renderApp('/queue')

    expect(await screen.findByText('The queue is empty')).toBeVisible()
  })

  it('explains a refusal of the service and a failure with a retry', async () => {
    signedInAs('MODERATOR')
    server.use(http.get(`${API}/moderation/cases`, () => problem(403, 'FORBIDDEN')))
    renderApp('/queue')
    expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})
