import { screen, within } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { aLogLine } from '@/test/samples'
import { API, server, signedInAs } from '@/test/server'
import type { AuditCheck } from './api/get-audit-check'

function lastCheck(change: Partial<AuditCheck>) {
  const now = new Date().toISOString()
  const check = { checkedAt: now, intactAt: now, entries: 4711, headSeq: 4711, headHash: 'a'.repeat(64), faults: 0, listed: [] }
  server.use(http.get(`${API}/moderation/audit-log/verification`, () => HttpResponse.json({ ...check, ...change })))
}

describe('audit log', () => {
  beforeEach(() => {
    signedInAs('MODERATOR')
    server.use(http.get(`${API}/moderation/audit-log`, () => HttpResponse.json({ items: [], nextCursor: null })))
  })

  it('says up to where the chain is intact', async () => {
    lastCheck({})
    renderApp('/audit')
    expect(await screen.findByText(/^Chain intact up to entry 4,711, verified /)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('names every fault', async () => {
    lastCheck({
      faults: 60,
      intactAt: '2026-11-29T02:40:00Z',
      listed: [
        { kind: 'CHANGED', seq: 17, lastSeq: 17, entryId: '019c14fc-a400-7000-8000-000000000001' },
        { kind: 'REMOVED', seq: 20, lastSeq: 22, entryId: null },
      ],
    })
    renderApp('/audit')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The log is not what was written')
    expect(within(alert).getByText(/^Entry 17 was changed/)).toHaveTextContent('019c14fc-a400-7000-8000-000000000001')
    expect(alert).toHaveTextContent('Entries 20 to 22 are missing.')
    expect(alert).toHaveTextContent('And 58 more.')
    expect(alert).toHaveTextContent('Last found intact')
    expect(screen.queryByText(/^Chain intact/)).toBeNull()
  })

  it('warns when nobody has verified it for days', async () => {
    lastCheck({ checkedAt: '2026-01-01T02:40:00Z', intactAt: '2026-01-01T02:40:00Z' })
    renderApp('/audit')
    expect(await screen.findByText(/It should be verified every night/)).toBeVisible()
  })

  it('shows the numbers that faults name', async () => {
    lastCheck({})
    const line = {
      seq: 1017,
      id: '019c14fc-a400-7000-8000-000000000001',
      at: '2026-11-29T02:40:00Z',
      actor: { id: '019c14fc-a400-7000-8000-000000000002', handle: 'mira' },
      action: 'POLICY_CHANGED',
      caseId: null,
      contentId: null,
      decisionId: null,
      subject: 'policy:default/3',
      detail: null,
    }
    server.use(http.get(`${API}/moderation/audit-log`, () => HttpResponse.json({ items: [line], nextCursor: null })))
    renderApp('/audit')
    const row = (await screen.findByText('Policy changed')).closest('tr')
    expect(row).toHaveTextContent(/^1,017.*@mira/)
  })

  it('says in words what happened to contested cases', async () => {
    lastCheck({})
    const settled = aLogLine({ action: 'SETTLED', detail: 'decision 0199-7a' })
    const items = [settled, aLogLine({ id: 'line-2', action: 'FOLLOWED' }), aLogLine({ id: 'line-3', detail: 'REPORTED_OTHER' })]
    server.use(http.get(`${API}/moderation/audit-log`, () => HttpResponse.json({ items, nextCursor: null })))
    renderApp('/audit')
    expect(await screen.findByText('Answered by another decision about the content')).toBeVisible()
    expect(screen.getByText('decision 0199-7a')).toBeVisible()
    expect(screen.getByText('Shows the newest version of the content from now on')).toBeVisible()
    expect(screen.getByText('Reported for another reason')).toBeVisible()
  })

  it('shows administrators the record of accounts as well', async () => {
    signedInAs('ADMIN')
    lastCheck({})
    const check = { checkedAt: '2026-11-29T02:40:00Z', intactAt: null, entries: 12, headSeq: 12, headHash: 'b'.repeat(64), faults: 1 }
    const listed = [{ kind: 'CHANGED', seq: 7, lastSeq: 7, entryId: null }]
    server.use(http.get(`${API}/admin/accounts/record/verification`, () => HttpResponse.json({ ...check, listed })))
    renderApp('/audit')
    expect(await screen.findByText(/^Chain intact up to entry 4,711, verified /)).toBeVisible()
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('The record of accounts is not what was written.')
    expect(alert).toHaveTextContent('Entry 7 was changed')
  })

  it('says that nothing was verified yet', async () => {
    lastCheck({ checkedAt: null, intactAt: null, entries: 0, headSeq: 0 })
    renderApp('/audit')
    expect(await screen.findByText('The log has not been verified yet.')).toBeVisible()
  })
})
