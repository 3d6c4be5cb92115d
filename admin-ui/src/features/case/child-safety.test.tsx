import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { saveViewingPreferences } from '@/shared/preferences'
import type { ProposedDecision, SafetyFile } from '@/shared/safety/safety-api'
import { renderApp } from '@/test/render-app'
import { aCase, claimOf } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'

const CASE = `${API}/moderation/cases/case-1`
const SAFETY = `${API}/moderation/child-safety`
const GINA = { id: 'account-gina', handle: 'guardian' }

const PROPOSAL: ProposedDecision = {
  contentVersion: 1,
  action: 'APPROVE',
  reasonCode: 'NO_VIOLATION',
  restrictions: null,
  note: 'A family at the lake.',
  by: GINA,
  at: '2026-11-28T10:00:00Z',
}

function aFile(change: Partial<SafetyFile> = {}): SafetyFile {
  return {
    caseId: 'case-1',
    contentId: 'video-1',
    kind: 'VIDEO',
    ownerId: 'account-1',
    proposal: null,
    preservation: {
      contentId: 'video-1',
      kind: 'VIDEO',
      ownerId: 'account-1',
      caseId: 'case-1',
      ground: 'DECISION',
      kept: true,
      beganAt: '2026-11-28T10:00:00Z',
      endsAt: '2027-02-26T10:00:00Z',
      reason: null,
      extension: null,
      extendable: true,
      deletedAt: null,
      endedAt: null,
    },
    items: [{ name: 'source', size: 12, sha256: 'ab'.repeat(32) }],
    accountHold: null,
    ...change,
  }
}

/** Serves a claimed case that may be about harm to children, and records what is sent. */
function serving(file: SafetyFile) {
  const sent: [string, unknown][] = []
  const record = (name: string, answer: unknown) => async ({ request }: { request: Request }) => {
    sent.push([name, await request.json()])
    return HttpResponse.json(answer as object)
  }
  server.use(
    http.get(CASE, () =>
      HttpResponse.json(aCase({ ...claimOf(ME), childSafety: true, queue: 'CHILD_SAFETY', openReason: 'SCORE_CHILD_SAFETY' }), {
        headers: { ETag: '"7"' },
      }),
    ),
    http.get(`${API}/moderation/cases`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${SAFETY}/cases/case-1`, () => HttpResponse.json(file)),
    http.get(`${SAFETY}/reports`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.post(`${SAFETY}/cases/case-1/proposal/dismissal`, record('dismissal', aFile())),
    http.put(`${SAFETY}/cases/case-1/preservation`, record('preservation', aFile())),
    http.post(`${SAFETY}/cases/case-1/preservation/extension`, record('extension', aFile())),
    http.post(`${SAFETY}/cases/case-1/account-hold`, record('hold', aFile())),
    http.post(`${SAFETY}/cases/case-1/reports`, record('report', {})),
    http.post(`${CASE}/decisions`, record('decision', { id: 'decision-1', action: 'APPROVE', outcome: 'APPROVED' })),
  )
  return sent
}

const typing = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
const region = (name: string) => screen.findByRole('region', { name })

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR', 'CHILD_SAFETY')
  saveViewingPreferences({ claimNext: false })
})

describe('a proposal', () => {
  it('is shown to the second person, who confirms it by deciding the same', async () => {
    const sent = serving(aFile({ proposal: PROPOSAL }))
    renderApp('/cases/case-1')
    expect(await screen.findByText('@guardian')).toBeVisible()
    expect(screen.getByText('A family at the lake.')).toBeVisible()
    const user = typing()
    await user.click(screen.getByRole('button', { name: 'Confirm' }))
    await vi.advanceTimersByTimeAsync(6_000)
    await waitFor(() =>
      expect(sent).toContainEqual([
        'decision',
        { action: 'APPROVE', reasonCode: 'NO_VIOLATION', note: 'A family at the lake.' },
      ]),
    )
  })

  it('is dismissed with a reason', async () => {
    const sent = serving(aFile({ proposal: PROPOSAL }))
    renderApp('/cases/case-1')
    const user = typing()
    await user.click(await screen.findByRole('button', { name: 'Disagree' }))
    await user.type(screen.getByLabelText('Why you disagree'), 'Look at 0:03.')
    await user.click(screen.getByRole('button', { name: 'Disagree' }))
    await waitFor(() => expect(sent).toContainEqual(['dismissal', { reason: 'Look at 0:03.' }]))
  })

  it('is not confirmed by whoever made it', async () => {
    serving(aFile({ proposal: { ...PROPOSAL, by: { id: ME.id, handle: ME.handle } } }))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('button', { name: 'Take it back' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Confirm' })).toBeNull()
  })
})

describe('the panel for child safety', () => {
  it('exists for people with the role only', async () => {
    signedInAs('MODERATOR')
    serving(aFile({ proposal: PROPOSAL }))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('heading', { name: 'Decision' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Child safety' })).toBeNull()
    expect(screen.queryByText('@guardian')).toBeNull()
  })

  it('extends the evidence once and closes the question with Escape', async () => {
    const sent = serving(aFile())
    renderApp('/cases/case-1')
    const evidence = within(await region('Evidence'))
    expect(evidence.getByText(/Kept because of the decision/)).toBeVisible()
    const user = typing()
    await user.click(evidence.getByRole('button', { name: 'Keep it whatever is decided' }))
    await user.keyboard('{Escape}')
    await user.click(evidence.getByRole('button', { name: 'Keep it longer (once)' }))
    await user.type(evidence.getByLabelText('Why it is kept longer'), 'The police need longer.')
    await user.click(evidence.getByRole('button', { name: 'Keep it longer' }))
    await waitFor(() => expect(sent).toContainEqual(['extension', { reason: 'The police need longer.' }]))
  })

  it('fetches nothing of a deleted video before its cover is lifted', async () => {
    const file = aFile()
    serving(aFile({ preservation: file.preservation && { ...file.preservation, deletedAt: '2026-11-29T10:00:00Z' } }))
    renderApp('/cases/case-1')
    const evidence = within(await region('Evidence'))
    expect(evidence.getByText(/gone for everybody else/)).toBeVisible()
    expect(document.querySelector('video')).toBeNull()
    await typing().click(evidence.getByRole('button', { name: 'Reveal the kept video' }))
    expect(evidence.getByLabelText('The kept video')).toHaveAttribute(
      'src',
      '/api/v1/preserved-videos/video-1/files/screening/proxy.mp4',
    )
  })

  it('holds the account, with its videos if that is chosen, and drafts a report', async () => {
    const sent = serving(aFile())
    renderApp('/cases/case-1')
    const user = typing()
    const account = within(await region('Hold of the account'))
    await user.click(account.getByRole('button', { name: 'Hold the account' }))
    await user.type(account.getByLabelText('Why the account is held'), 'Three cases.')
    await user.click(account.getByRole('checkbox', { name: 'Hide its other videos meanwhile' }))
    await user.click(account.getByRole('button', { name: 'Hold the account' }))
    await waitFor(() => expect(sent).toContainEqual(['hold', { reason: 'Three cases.', hideVideos: true }]))
    const reports = within(await region('Reports to authorities'))
    expect(await reports.findByText(/Nothing is recorded/)).toBeVisible()
    await user.click(reports.getByRole('button', { name: 'Record a report' }))
    await user.type(reports.getByLabelText('Authority'), 'NCMEC')
    await user.click(reports.getByRole('button', { name: 'Draft the report' }))
    await waitFor(() =>
      expect(sent).toContainEqual(['report', { authority: 'NCMEC', category: 'ABUSE_MATERIAL', note: null }]),
    )
    vi.useRealTimers()
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })
    expect(violations.map((fault) => fault.id)).toEqual([])
  })

  it('says why it cannot be read', async () => {
    serving(aFile())
    server.use(http.get(`${SAFETY}/cases/case-1`, () => problem(403, 'OWN_CONTENT', { detail: 'This is your own content.' })))
    renderApp('/cases/case-1')
    expect(await screen.findByText('This is your own content.')).toBeVisible()
  })
})
