import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { AccountHold, LegalReport, Staffing } from '@/shared/safety/safety-api'

const SAFETY = `${API}/moderation/child-safety`
const GINA = { id: 'account-gina', handle: 'guardian' }

function aReport(change: Partial<LegalReport> = {}): LegalReport {
  return {
    id: 'report-1',
    caseId: 'case-1',
    content: { id: 'video-1', kind: 'VIDEO', version: 1 },
    ownerId: 'account-1',
    authority: 'NCMEC',
    category: 'ABUSE_MATERIAL',
    state: 'DRAFT',
    createdAt: '2026-11-28T10:00:00Z',
    entries: [
      { state: 'DRAFT', reference: null, reportedAt: null, items: [], note: 'Begun', by: GINA, at: '2026-11-28T10:00:00Z' },
    ],
    ...change,
  }
}

function aHold(change: Partial<AccountHold> = {}): AccountHold {
  return {
    id: 'hold-1',
    accountId: 'account-1',
    caseId: 'case-1',
    reason: 'Three cases.',
    videosHidden: true,
    ordered: { by: GINA, at: '2026-11-28T10:00:00Z' },
    lifting: null,
    lifted: null,
    ...change,
  }
}

const page = (items: unknown[]) => HttpResponse.json({ items, nextCursor: null })
const staffing = (change: Partial<Staffing>) =>
  http.get(`${SAFETY}/staffing`, () =>
    HttpResponse.json({ people: 2, waiting: 0, overdue: 0, oldestAt: null, unattended: false, ...change }),
  )

describe('the page for child safety', () => {
  it('is denied to everybody without the role', async () => {
    signedInAs('MODERATOR', 'ADMIN')
    renderApp('/child-safety')
    expect(await screen.findByText('403')).toBeVisible()
    expect(screen.queryByRole('link', { name: 'Child safety' })).toBeNull()
  })

  it('lists reports and appends a step with what was sent', async () => {
    signedInAs('MODERATOR', 'CHILD_SAFETY')
    const sent: unknown[] = []
    server.use(
      http.get(`${SAFETY}/reports`, () => page([aReport()])),
      http.get(`${SAFETY}/cases/case-1`, () =>
        HttpResponse.json({
          caseId: 'case-1',
          contentId: 'video-1',
          kind: 'VIDEO',
          ownerId: 'account-1',
          proposal: null,
          preservation: null,
          items: [{ name: 'source', size: 12, sha256: 'ab'.repeat(32) }],
          accountHold: null,
        }),
      ),
      http.post(`${SAFETY}/reports/report-1/entries`, async ({ request }) => {
        sent.push(request.headers.get('If-Match'), await request.json())
        return HttpResponse.json(aReport({ state: 'SENT' }))
      }),
    )
    renderApp('/child-safety')
    await userEvent.click(await screen.findByRole('button', { name: 'Add a step' }))
    await userEvent.type(screen.getByLabelText('Sent at'), '2026-11-29T10:00')
    await userEvent.click(await screen.findByRole('checkbox', { name: 'source' }))
    await userEvent.click(screen.getByRole('button', { name: 'Record this step' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[0]).toBe('"1"')
    expect(sent[1]).toMatchObject({ state: 'SENT', items: ['source'], note: null })
  })

  it('says that nothing was reported', async () => {
    signedInAs('MODERATOR', 'CHILD_SAFETY')
    server.use(http.get(`${SAFETY}/reports`, () => page([])))
    renderApp('/child-safety')
    expect(await screen.findByText('Nothing was reported yet')).toBeVisible()
  })

  it('shows why a list cannot be read', async () => {
    signedInAs('MODERATOR', 'CHILD_SAFETY')
    server.use(http.get(`${SAFETY}/preservations`, () => problem(500, 'INTERNAL')))
    renderApp('/child-safety?view=evidence')
    expect(await screen.findByRole('alert')).toBeVisible()
  })

  it('lets a second person confirm the lifting of a hold, and not the first', async () => {
    signedInAs('MODERATOR', 'CHILD_SAFETY')
    const proposed = aHold({ lifting: { reason: 'A mistake.', by: GINA, at: '2026-11-28T11:00:00Z' } })
    server.use(
      http.get(`${SAFETY}/account-holds`, () => page([proposed])),
      http.post(`${SAFETY}/account-holds/hold-1/lift`, () => HttpResponse.json(proposed)),
    )
    renderApp('/child-safety?view=accounts')
    await userEvent.click(await screen.findByRole('button', { name: 'Confirm the lifting' }))
    await userEvent.type(screen.getByLabelText('Why it ends'), 'Indeed.')
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and lift it' }))
    expect(await screen.findByText('The hold is lifted.')).toBeVisible()
  })
})

describe('the dashboard', () => {
  it('warns when cases wait and nobody has the role', async () => {
    signedInAs('ADMIN')
    server.use(staffing({ people: 0, waiting: 3, overdue: 1, oldestAt: '2026-11-28T10:00:00Z', unattended: true }))
    renderApp('/dashboard')
    const warning = await screen.findByRole('alert')
    expect(within(warning).getByText(/3 cases wait/)).toBeVisible()
    expect(warning).toHaveTextContent(/Nobody has the role/)
  })
})
