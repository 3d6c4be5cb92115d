import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ModerationCase } from '@/shared/api/types'
import { renderApp } from '@/test/render-app'
import { aCase, aSummary, claimOf } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'
import type { Answered } from './api/answer-case'

const CASE = `${API}/moderation/cases/case-1`

const blind: ModerationCase = aCase({
  purpose: 'SAMPLE',
  queue: 'SAMPLES',
  openReason: 'BLIND_REVIEW',
  blind: true,
  topSignal: null,
  signals: [],
  policyVersion: '',
})

/** Serves the case, which somebody answers. */
function serving(answer: () => Response) {
  const desk = { item: blind, sent: [] as unknown[], precedents: 0 }
  server.use(
    http.get(CASE, () => HttpResponse.json(desk.item, { headers: { ETag: '"4"' } })),
    http.get(`${API}/moderation/cases`, () => HttpResponse.json({ items: [aSummary()], nextCursor: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    http.get(`${CASE}/precedents`, () => {
      desk.precedents += 1
      return problem(409, 'CASE_BLIND')
    }),
    http.post(`${CASE}/claim`, () => {
      desk.item = { ...desk.item, ...claimOf(ME) }
      return HttpResponse.json(desk.item, { headers: { ETag: '"5"' } })
    }),
    http.post(`${CASE}/answers`, async ({ request }) => {
      desk.sent.push(await request.json())
      const response = answer()
      if (response.ok) desk.item = { ...aCase(), purpose: 'SAMPLE', state: 'DECIDED', blind: false }
      return response
    }),
  )
  return desk
}

const answered = (change: Partial<Answered>) => () =>
  HttpResponse.json({
    effect: 'AGREED',
    decisionId: null,
    before: { outcome: 'APPROVED', reasonCode: 'NO_VIOLATION', automated: true },
    feedback: null,
    ...change,
  })

async function claim() {
  renderApp('/cases/case-1')
  await screen.findByRole('heading', { name: 'What would you decide?' })
  await userEvent.click(screen.getByRole('button', { name: /^Claim/ }))
  await screen.findByText('This case is yours')
}

beforeEach(() => signedInAs('MODERATOR'))

describe('a case that is reviewed blind', () => {
  it('hides what was found and decided, and does not ask for it', async () => {
    const desk = serving(answered({}))
    await claim()
    expect(screen.getByText('Sample')).toBeVisible()
    expect(screen.queryByText(/policy default/)).toBeNull()
    expect(screen.queryByRole('heading', { name: /Signals|Similar cases|History/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /Escalate|Hold/ })).toBeNull()
    expect(desk.precedents).toBe(0)
  })

  it('is answered by keyboard, and tells what had been decided', async () => {
    const desk = serving(answered({ effect: 'DECIDED', decisionId: 'decision-2' }))
    await claim()
    await screen.findByRole('button', { name: /Hate/ })
    await userEvent.keyboard('2r')
    expect(await screen.findByText(/A machine had decided otherwise. Your answer is in force now/)).toBeVisible()
    expect(screen.getByText(/A machine had decided: approved/)).toBeVisible()
    expect(desk.sent).toEqual([{ action: 'REJECT', reasonCode: 'HATE' }])
  })

  it('tells the right answer where it was known', async () => {
    serving(
      answered({
        effect: 'PRACTICE',
        before: null,
        feedback: { right: false, outcome: 'REJECTED', reasonCode: 'HATE', why: 'The second sentence.' },
      }),
    )
    await claim()
    await userEvent.click(screen.getByRole('button', { name: /Would approve/ }))
    expect(await screen.findByText(/The right answer is different: rejected, Hate. The second sentence./)).toBeVisible()
  })

  it('wants a reason to reject', async () => {
    const desk = serving(answered({}))
    await claim()
    await userEvent.click(screen.getByRole('button', { name: /Would reject/ }))
    expect(await screen.findByText('Choose a reason first.')).toBeVisible()
    expect(desk.sent).toEqual([])
  })

  it('says that somebody who knows cannot answer', async () => {
    serving(answered({}))
    server.use(http.post(`${CASE}/claim`, () => problem(403, 'EXCLUDED', { ground: 'SEEN' })))
    renderApp('/cases/case-1')
    await userEvent.click(await screen.findByRole('button', { name: /^Claim/ }))
    expect(await screen.findByText(/You have seen how this was decided/)).toBeVisible()
  })

  it('says why an answer was refused', async () => {
    serving(() => problem(412, 'PRECONDITION_FAILED'))
    await claim()
    await userEvent.click(screen.getByRole('button', { name: /Would approve/ }))
    expect(await screen.findByText(/Not answered. The case has changed meanwhile/)).toBeVisible()
  })
})
