import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { AccountCase, AccountFile, Suspension } from './api/people'

const FILE = `${API}/moderation/accounts/account-1`
const CASES = `${API}/moderation/account-cases`

function aFile(change: Partial<AccountFile> = {}, standing: Partial<AccountFile['standing']> = {}): AccountFile {
  return {
    accountId: 'account-1',
    standing: {
      standing: 'GOOD',
      until: null,
      points: 0,
      thresholds: { warning: 1, pause: 6, suspension: 12 },
      strikes: [],
      suspensions: [],
      profileResets: [],
      ...standing,
    },
    decisions: [],
    cases: [],
    notes: [],
    linked: [],
    ...change,
  }
}

function aCase(change: Partial<AccountCase> = {}): AccountCase {
  return {
    id: 'case-1',
    accountId: 'account-1',
    purpose: 'STRIKES',
    suspensionId: null,
    detail: '12 points',
    childSafety: false,
    state: 'OPEN',
    openedAt: '2026-11-28T10:00:00Z',
    decision: null,
    proposal: null,
    version: 1,
    ...change,
  }
}

function aSuspension(change: Partial<Suspension> = {}): Suspension {
  return {
    id: 'suspension-1',
    source: 'OWN_INITIATIVE',
    reason: 'SPAM',
    statement: 'It is spam or misleads people.',
    explanation: 'The same link under many videos.',
    policyVersion: 'default/3',
    ruleName: 'Spam',
    ruleDefinition: 'Unwanted advertising.',
    from: '2026-11-20T00:00:00Z',
    until: '2100-01-01T00:00:00Z',
    liftedAt: null,
    inForce: true,
    appealable: true,
    appealUntil: '2100-01-01T00:00:00Z',
    appeal: null,
    ...change,
  }
}

const OTTO = { id: 'account-otto', handle: 'otto' }
const showing = (file: AccountFile) => http.get(FILE, () => HttpResponse.json(file))
const PROFILE = { accountId: 'account-1', handle: 'ada', displayName: 'Ada', bio: 'I film <b>lakes</b>.', version: 3 }
const profiled = (profile: typeof PROFILE | null, reports: unknown[] = []) =>
  http.get(`${FILE}/profile`, () => HttpResponse.json({ profile, reports }))

beforeEach(() => server.use(profiled(null)))

describe('the page of an account', () => {
  it('shows what one person proposed about a case for child safety', async () => {
    signedInAs('MODERATOR', 'CHILD_SAFETY')
    const proposal = { action: 'DISMISS', note: 'A mix-up.', by: OTTO, at: '2026-11-28T11:00:00Z' }
    server.use(
      showing(aFile({ cases: [aCase({ purpose: 'REPORT', detail: 'CHILD_SAFETY', childSafety: true, proposal })] })),
      http.post(`${CASES}/case-1/decisions`, () => problem(409, 'SECOND_PERSON_NEEDED')),
    )
    renderApp('/people/account-1')

    expect(await screen.findByText(/@otto proposed/)).toHaveTextContent('do nothing (A mix-up.)')
    await userEvent.click(screen.getByRole('button', { name: 'Do nothing' }))

    expect(await screen.findByRole('alert')).toHaveTextContent('takes effect when another person decides the same')
  })

  it('shows strikes, suspensions, notes and linked accounts', async () => {
    signedInAs('MODERATOR')
    server.use(
      showing(
        aFile(
          {
            decisions: [{ suspensionId: 'suspension-1', by: OTTO, note: 'Third time' }],
            notes: [{ id: 'note-1', text: 'Writes each week.', childSafety: true, by: OTTO, notedAt: '2026-11-28T10:00:00Z' }],
            linked: [{ accountId: 'account-2', files: 2 }],
          },
          {
            standing: 'SUSPENDED',
            points: 2,
            suspensions: [aSuspension()],
            strikes: [
              {
                decisionId: 'decision-1',
                kind: 'VIDEO',
                contentId: 'video-1',
                reason: 'SPAM',
                statement: 'It is spam.',
                points: 2,
                since: '2026-11-20T00:00:00Z',
                expiresAt: '2100-01-01T00:00:00Z',
                liftedAt: null,
                counts: true,
              },
            ],
          },
        ),
      ),
    )
    renderApp('/people/account-1')
    expect(await screen.findByRole('link', { name: 'Video: Spam' })).toHaveAttribute('href', expect.stringContaining('contentId=video-1'))
    expect(screen.getByText('suspended')).toBeVisible()
    expect(screen.getByText(/by the staff · otto/)).toBeVisible()
    expect(screen.getByText('Note: Third time')).toBeVisible()
    expect(screen.getByText('Writes each week.')).toBeVisible()
    expect(screen.getByText('child safety')).toBeVisible()
    expect(screen.getByRole('link', { name: 'account-2' })).toHaveAttribute('href', '/admin/people/account-2')
    expect(screen.queryByRole('button', { name: 'Suspend account' })).toBeNull()
  })

  it('says that an account is held where the reason is for others', async () => {
    signedInAs('MODERATOR')
    server.use(showing(aFile({}, { standing: 'SUSPENDED' })))
    renderApp('/people/account-1')

    expect(await screen.findByText(/^The account is held/)).toBeVisible()
    expect(screen.queryByText('It was never suspended.')).toBeNull()
  })

  it('suspends with a reason, a time and a statement', async () => {
    const sent: unknown[] = []
    signedInAs('MODERATOR')
    server.use(
      showing(aFile()),
      http.post(`${FILE}/suspensions`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(aFile(), { status: 201 })
      }),
    )
    renderApp('/people/account-1')
    await userEvent.click(await screen.findByRole('button', { name: 'Suspend account' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Suspend account' })).toBeDisabled()
    await userEvent.clear(dialog.getByLabelText('Days'))
    await userEvent.type(dialog.getByLabelText('Statement of reasons'), 'The same link.')
    await userEvent.click(dialog.getByRole('button', { name: 'Suspend account' }))
    await waitFor(() => expect(sent).toEqual([{ reason: 'SPAM', days: null, statement: 'The same link.', note: null }]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('answers an appeal, and says why it may not', async () => {
    const sent: { body: unknown; version: string | null }[] = []
    signedInAs('MODERATOR')
    const appeal = { statement: 'It was not me.', filedAt: '2026-11-21T00:00:00Z', answer: null, answeredAt: null }
    server.use(
      showing(
        aFile(
          { cases: [aCase({ purpose: 'APPEAL', suspensionId: 'suspension-1', detail: null, version: 3 })] },
          { standing: 'SUSPENDED', suspensions: [aSuspension({ appeal })] },
        ),
      ),
      http.post(`${CASES}/case-1/decisions`, async ({ request }) => {
        sent.push({ body: await request.json(), version: request.headers.get('If-Match') })
        return problem(403, 'OWN_SUSPENSION')
      }),
    )
    renderApp('/people/account-1')
    expect(await screen.findByText('It was not me.')).toBeVisible()
    const [ofCase] = screen.getAllByRole('button', { name: 'Lift the suspension' })
    await userEvent.click(ofCase as HTMLElement)
    expect(await screen.findByRole('alert')).toHaveTextContent('somebody else has to answer the appeal')
    expect(sent).toEqual([{ body: { action: 'LIFT', note: null }, version: '"3"' }])
  })

  it('dismisses a question with a note', async () => {
    const sent: unknown[] = []
    signedInAs('MODERATOR')
    server.use(
      showing(aFile({ cases: [aCase()] })),
      http.post(`${CASES}/case-1/decisions`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(aCase({ state: 'DECIDED' }))
      }),
    )
    renderApp('/people/account-1')
    await screen.findByRole('heading', { name: 'Do the strikes call for a suspension?' })
    await userEvent.type(screen.getByLabelText('Note for the staff'), 'Only old strikes')
    await userEvent.click(screen.getByRole('button', { name: 'Do nothing' }))
    await waitFor(() => expect(sent).toEqual([{ action: 'DISMISS', note: 'Only old strikes' }]))
  })

  it('shows the words of the profile and its reports, and resets it with a reason', async () => {
    const sent: unknown[] = []
    signedInAs('MODERATOR')
    const report = {
      id: 'report-1',
      accountId: 'account-1',
      handle: 'ada',
      reason: 'SPAM',
      legalGround: null,
      statement: 'It imitates me.',
      filedAt: '2026-11-28T10:00:00Z',
      answer: null,
      answeredAt: null,
    }
    server.use(
      showing(aFile({ cases: [aCase({ purpose: 'REPORT', detail: 'SPAM' })] })),
      profiled(PROFILE, [report]),
      http.post(`${CASES}/case-1/decisions`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(aCase({ state: 'DECIDED' }))
      }),
    )
    renderApp('/people/account-1')
    expect(await screen.findByText('I film <b>lakes</b>.')).toBeVisible()
    expect(screen.getByText('It imitates me.')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('Rule that the profile breaks'), 'Hate')
    await userEvent.click(screen.getByRole('button', { name: 'Reset the profile' }))
    await waitFor(() => expect(sent).toEqual([{ action: 'RESET_PROFILE', reason: 'HATE', note: null }]))
    await userEvent.click(screen.getByRole('button', { name: 'Reset the profile and the handle' }))
    await waitFor(() => expect(sent[1]).toEqual({ action: 'RESET_HANDLE', reason: 'HATE', note: null }))
  })

  it('adds a note', async () => {
    const sent: unknown[] = []
    signedInAs('MODERATOR')
    server.use(
      showing(aFile()),
      http.post(`${FILE}/notes`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ id: 'note-1', text: 'Hello', childSafety: true, by: OTTO, notedAt: '2026-11-28T10:00:00Z' }, { status: 201 })
      }),
    )
    renderApp('/people/account-1')
    expect(await screen.findByText('There are no strikes.')).toBeVisible()
    await userEvent.type(screen.getByLabelText('New note'), 'Hello')
    await userEvent.click(screen.getByLabelText('Only for people for child safety'))
    await userEvent.click(screen.getByRole('button', { name: 'Add note' }))
    await waitFor(() => expect(screen.getByLabelText('New note')).toHaveValue(''))
    expect(sent).toEqual([{ text: 'Hello', childSafety: true }])
  })
})

describe('the cases of accounts', () => {
  it('lists what waits, and what was decided', async () => {
    signedInAs('MODERATOR')
    server.use(
      http.get(CASES, ({ request }) => {
        const decided = new URL(request.url).searchParams.get('state') === 'DECIDED'
        const decision = { action: 'DISMISS' as const, reason: null, note: null, by: OTTO, decidedAt: '2026-11-29T10:00:00Z' }
        return HttpResponse.json({ items: [decided ? aCase({ state: 'DECIDED', decision }) : aCase()], nextCursor: null })
      }),
    )
    renderApp('/account-cases')
    expect(await screen.findByRole('link', { name: 'Do the strikes call for a suspension?' })).toHaveAttribute('href', '/admin/people/account-1')
    expect(screen.getByText('12 points')).toBeVisible()
    await userEvent.selectOptions(screen.getByLabelText('State'), 'Decided')
    expect(await screen.findByText(/Nothing happens · otto/)).toBeVisible()
  })

  it('says so when nobody waits, and when it fails', async () => {
    signedInAs('MODERATOR')
    server.use(http.get(CASES, () => HttpResponse.json({ items: [], nextCursor: null })))
    renderApp('/account-cases')
    expect(await screen.findByText('Nobody waits')).toBeVisible()
  })

  it('shows why they cannot be read', async () => {
    signedInAs('MODERATOR')
    server.use(http.get(CASES, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/account-cases')
    expect(await screen.findByText('This service is not answering')).toBeVisible()
  })
})
