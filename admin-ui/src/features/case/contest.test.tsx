import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { ModerationCase } from '@/shared/api/types'
import { saveViewingPreferences } from '@/shared/preferences'
import { renderApp } from '@/test/render-app'
import { aCase, aLogLine, anAppeal, aReport, aStatement, claimOf } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'

const CASE = `${API}/moderation/cases/case-1`
const VIDEO = { ...aCase().content, title: 'Ring practice', text: null, durationMs: 30_000 }
const CONTESTED: Partial<ModerationCase> = { kind: 'VIDEO', content: VIDEO, contestedDecisionId: 'decision-9', signals: [] }

const reported = (change: Partial<ModerationCase> = {}) =>
  aCase({ ...CONTESTED, purpose: 'REPORT', queue: 'REPORTS', openReason: 'REPORTED_HATE', ...change })
const appealed = (change: Partial<ModerationCase> = {}) =>
  aCase({ ...CONTESTED, purpose: 'APPEAL', queue: 'APPEALS', openReason: 'APPEALED', ...change })

/** Serves case-1 with the decision that it contests, and records what is decided. */
function serving(item: ModerationCase, contested = aStatement()) {
  const sent: unknown[] = []
  server.use(
    http.get(CASE, () => HttpResponse.json(item, { headers: { ETag: '"7"' } })),
    http.get(`${CASE}/reports`, () => HttpResponse.json({ reasons: [], newest: [] })),
    http.get(`${CASE}/appeals`, () => HttpResponse.json([anAppeal()])),
    http.get(`${API}/decisions/decision-9`, () => HttpResponse.json(contested)),
    http.get(`${API}/moderation/cases`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'Ring practice', playback: null })),
    http.post(`${CASE}/decisions`, async ({ request }) => {
      const body = (await request.json()) as { action: string }
      sent.push(body)
      return HttpResponse.json({ id: 'decision-10', action: body.action, outcome: body.action === 'HOLD' ? null : 'RESTRICTED' }, { status: 201 })
    }),
  )
  return sent
}

const withReports = (reasons: object[], newest: object[]) =>
  server.use(http.get(`${CASE}/reports`, () => HttpResponse.json({ reasons, newest })))

const card = async (title: string) => (await screen.findByRole('heading', { name: title })).closest('section')!
const typing = () => userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })

async function expectNoFaults() {
  vi.useRealTimers()
  const { violations } = await axe.run(document.body, { rules: { region: { enabled: false }, 'color-contrast': { enabled: false } } })
  expect(violations.map((fault) => fault.id)).toEqual([])
}

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  signedInAs('MODERATOR')
  saveViewingPreferences({ claimNext: false })
})

describe('a case about reports', () => {
  it('shows how often each reason was given, and the newest reports as text', async () => {
    serving(reported(), aStatement({ outcome: 'APPROVED', reasonCode: 'NO_VIOLATION' }))
    const notice = aReport({ signedIn: false, legalGround: 'Section <1>', statement: 'It <i>calls</i> for attacks.' })
    withReports([{ reason: 'HATE', reports: 41 }, { reason: 'VIOLENCE', reports: 1 }], [notice, aReport({ reason: 'VIOLENCE' })])
    renderApp('/cases/case-1')
    const panel = within(await card('Reports'))
    expect(await panel.findByRole('row', { name: 'Hate 41' })).toBeVisible()
    expect(panel.getByRole('row', { name: 'Violence 1' })).toBeVisible()
    const [first, second] = panel.getAllByRole('listitem')
    expect(first).toHaveTextContent(/^HateNotice of illegal contentNot signed in.*Law: Section <1>It <i>calls<\/i> for attacks\.$/)
    expect(second).toHaveTextContent(/^ViolenceSigned in/)
    expect(panel.getByText('The newest 2 of 42')).toBeVisible()
    expect(screen.getAllByText('Reported for hate')[0]).toBeVisible()
    await expectNoFaults()
  })

  it('covers the words of reports about children until they are asked for', async () => {
    serving(reported({ childSafety: true, openReason: 'REPORTED_CHILD_SAFETY' }))
    withReports([{ reason: 'CHILD_SAFETY', reports: 1 }], [aReport({ statement: 'What I saw' })])
    renderApp('/cases/case-1')
    const words = await screen.findByText('What I saw')
    expect(words).toHaveAttribute('aria-hidden', 'true')
    await typing().click(screen.getByRole('button', { name: 'Reveal their words' }))
    expect(words).toHaveAttribute('aria-hidden', 'false')
    window.dispatchEvent(new Event('blur'))
    await waitFor(() => expect(words).toHaveAttribute('aria-hidden', 'true'))
  })

  it('asks whether to keep, restrict or remove it, and sends the usual restriction with its reason', async () => {
    const sent = serving(reported(claimOf(ME)), aStatement({ outcome: 'APPROVED', reasonCode: 'NO_VIOLATION' }))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('button', { name: 'Keep' })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Remove' })).toBeEnabled()
    expect(screen.getByRole('group', { name: 'Reason to remove, restrict or hold it' })).toBeVisible()
    await screen.findByRole('button', { name: 'Hate' })
    const user = typing()
    await user.keyboard('ll')
    expect(await screen.findByText('Choose a reason first.')).toBeVisible()
    await user.keyboard('2l')
    expect(await screen.findByText('Restricting: Hate')).toBeVisible()
    await user.keyboard('y')
    await waitFor(() => expect(sent).toEqual([{ action: 'RESTRICT', reasonCode: 'HATE', restrictions: { kinds: ['LIMITED_REACH'], label: null } }]))
    expect(await screen.findByText('Restricted')).toBeVisible()
  })

  it('combines restrictions by key, and wants to know the label', async () => {
    const sent = serving(reported(claimOf(ME)), aStatement({ outcome: 'APPROVED', reasonCode: 'NO_VIOLATION' }))
    server.use(http.get(`${API}/moderation/labels`, () => HttpResponse.json([{ code: 'GRAPHIC', text: 'It may disturb.' }])))
    renderApp('/cases/case-1')
    await screen.findByRole('button', { name: 'Hate' })
    const user = typing()
    await user.keyboard('2l')
    expect(await screen.findByRole('group', { name: 'What to restrict' })).toHaveTextContent(/covered for all others/)
    await user.keyboard('fdto')
    expect(screen.getByRole('button', { name: /^Restrict like this/ })).toBeDisabled()
    await user.click(await screen.findByRole('button', { name: 'It may disturb.' }))
    await user.keyboard('ly')
    await waitFor(() =>
      expect(sent).toEqual([
        { action: 'RESTRICT', reasonCode: 'HATE', restrictions: { kinds: ['AGE_GATE', 'LABEL', 'COMMENTS_OFF'], label: 'GRAPHIC' } },
      ]),
    )
  })

  it('closes the choices by Escape without a decision', async () => {
    const sent = serving(reported(claimOf(ME)), aStatement({ outcome: 'APPROVED', reasonCode: 'NO_VIOLATION' }))
    renderApp('/cases/case-1')
    await screen.findByRole('button', { name: 'Hate' })
    const user = typing()
    await user.keyboard('l{Escape}')
    expect(await screen.findByRole('button', { name: 'Keep' })).toBeEnabled()
    expect(sent).toEqual([])
  })

  it('holds the content back and stays with the case', async () => {
    const sent = serving(reported(claimOf(ME)), aStatement({ outcome: 'APPROVED', reasonCode: 'NO_VIOLATION' }))
    renderApp('/cases/case-1')
    await screen.findByRole('button', { name: 'Hate' })
    await typing().keyboard('2hy')
    await waitFor(() => expect(sent).toEqual([{ action: 'HOLD', reasonCode: 'HATE' }]))
    expect(await screen.findByText('Held back')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Keep' })).toBeVisible()
  })

  it('says since when it is held back, and offers no second hold', async () => {
    serving(reported({ ...claimOf(ME), heldAt: '2026-11-22T10:00:00Z' }), aStatement({ outcome: 'APPROVED' }))
    renderApp('/cases/case-1')
    expect(await screen.findByText(/Nobody sees it until somebody decides/)).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Hold back/ })).toBeNull()
  })

  it('offers no restriction for a comment', async () => {
    serving(reported({ ...claimOf(ME), kind: 'COMMENT', content: aCase().content }), aStatement({ outcome: 'APPROVED' }))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('button', { name: 'Keep' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Restrict' })).toBeNull()
    expect(screen.getByRole('group', { name: 'Reason to remove or hold it' })).toBeVisible()
  })
})

describe('a case about an appeal', () => {
  it('shows the contested decision, who appeals, and their statement as text', async () => {
    serving(appealed())
    renderApp('/cases/case-1')
    const panel = within(await card('Appeal'))
    expect(await panel.findByText('It is a <b>boxing</b> lesson.')).toBeVisible()
    expect(panel.getByText('By the creator')).toBeVisible()
    const decision = panel.getByRole('region', { name: 'Contested decision' })
    await waitFor(() => expect(decision).toHaveTextContent(/Rejected.*Violence.*by a machine.*in the screening of uploads.*policy default\/2/))
    expect(decision).toHaveTextContent('Rule: Fist fights. Fights without gloves break the rule.')
    expect(within(decision).getByRole('button', { name: 'Go to 0:06.2 – 0:11.8' })).toBeVisible()
    await expectNoFaults()
  })

  it('names the person who decided and leads to that case, as far as the log knows', async () => {
    serving(appealed(), aStatement({ automated: false, inForce: false }))
    const line = aLogLine({ action: 'DECIDED_REJECT', caseId: 'case-0', decisionId: 'decision-9', actor: { id: 'a', handle: 'ada' } })
    const opened = aLogLine({ id: 'line-2', caseId: 'case-0', detail: 'SCORE_VIOLENCE' })
    const asked: (string | null)[] = []
    server.use(
      http.get(`${API}/moderation/audit-log`, ({ request }) => {
        asked.push(new URL(request.url).searchParams.get('contentId'))
        return HttpResponse.json({ items: [aLogLine({ id: 'line-3', detail: 'APPEALED' }), line, opened], nextCursor: null })
      }),
    )
    renderApp('/cases/case-1')
    expect(await screen.findByRole('link', { name: 'Open the case of this decision' })).toHaveAttribute('href', expect.stringContaining('/cases/case-0'))
    expect(screen.getByText('by @ada')).toBeVisible()
    expect(screen.getByText('Another decision about the content has replaced it.')).toBeVisible()
    const others = within(await card('Other cases of this content'))
    expect(others.getAllByRole('link').map((link) => link.textContent)).toEqual(['Possible violence'])
    expect(asked).toEqual(['comment-1'])
  })

  it.each([
    ['REJECTED', 'Restore', 'Restrict', 'Uphold'],
    ['RESTRICTED', 'Lift restrictions', 'Uphold or change', 'Remove'],
    ['APPROVED', 'Uphold', 'Restrict', 'Remove'],
  ] as const)('says what the buttons mean after %s', async (outcome, ...names) => {
    serving(appealed(claimOf(ME)), aStatement({ outcome }))
    renderApp('/cases/case-1')
    for (const name of names) expect(await screen.findByRole('button', { name })).toBeEnabled()
  })

  it('upholds a rejection with its reason by the key of rejections', async () => {
    const sent = serving(appealed(claimOf(ME)))
    renderApp('/cases/case-1')
    await screen.findByRole('button', { name: 'Uphold' })
    await waitFor(() => expect(screen.getByRole('button', { name: 'Violence' })).toHaveAttribute('aria-pressed', 'true'))
    await typing().keyboard('ry')
    await waitFor(() => expect(sent).toEqual([{ action: 'REJECT', reasonCode: 'VIOLENCE' }]))
  })

  it('can be decided in neutral words when the decision cannot be read', async () => {
    serving(appealed(claimOf(ME)))
    server.use(http.get(`${API}/decisions/decision-9`, () => problem(404, 'NOT_FOUND')))
    renderApp('/cases/case-1')
    expect(await screen.findByText('It may have been removed, or the address is wrong.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Approve' })).toBeEnabled()
    expect(screen.getByRole('button', { name: 'Reject' })).toBeEnabled()
  })

  it('says how it was answered', async () => {
    const settled = { at: '2026-11-22T11:00:00Z', actor: null, action: 'SETTLED', detail: 'decision decision-10' } as const
    serving(appealed({ state: 'DECIDED', history: [settled] }))
    server.use(http.get(`${CASE}/appeals`, () => HttpResponse.json([anAppeal({ filedBy: 'REPORTER', statement: null, answer: 'OVERTURNED' })])))
    renderApp('/cases/case-1')
    expect(await screen.findByText('Answered: the decision was changed')).toBeVisible()
    expect(screen.getByText('By somebody who reported it')).toBeVisible()
    expect(screen.getByText('Without a statement')).toBeVisible()
    expect(screen.getByText('Answered by another decision about the content')).toBeVisible()
    expect(screen.getByText('Another decision about this content gave what was asked for here.')).toBeVisible()
  })
})

describe('a case of screening', () => {
  it('asks for no reports, appeals or contested decision', async () => {
    serving(aCase(claimOf(ME)))
    const asked: string[] = []
    server.events.on('request:start', ({ request }) => asked.push(new URL(request.url).pathname))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('button', { name: 'Approve' })).toBeEnabled()
    expect(screen.queryByRole('button', { name: 'Restrict' })).toBeNull()
    expect(asked.filter((path) => /reports|appeals|decisions/.test(path))).toEqual([])
    server.events.removeAllListeners()
  })
})
