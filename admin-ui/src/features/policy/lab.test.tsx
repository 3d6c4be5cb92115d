import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { PolicyRules } from '@/shared/api/types'
import { renderApp } from '@/test/render-app'
import { aCase, aDraft, aPolicy } from '@/test/samples'
import { API, ME, problem, server, signedInAs } from '@/test/server'
import type { DraftDetail, Simulation } from './api/drafts'

const POLICY = `${API}/moderation/policies/default`
const DRAFT = `${POLICY}/drafts/draft-1`

const bins = Array.from({ length: 20 }, (_, at) => ({
  from: at / 20,
  to: (at + 1) / 20,
  harmful: at,
  harmless: 20 - at,
  undecided: at === 0 ? 900 : 0,
}))
const distributions = [
  { series: 'TEXT/H', thresholds: aPolicy.rules.comments['H'], bins },
  { series: 'VISION/VIOLENCE', thresholds: aPolicy.rules.video['VIOLENCE'], bins: [] },
]

function aSimulation(change: Partial<Simulation> = {}): Simulation {
  return {
    id: 'simulation-1',
    draftId: 'draft-1',
    draftVersion: 0,
    baseVersion: 3,
    perKind: 1000,
    state: 'RUNNING',
    done: 400,
    result: null,
    createdAt: '2026-11-28T10:00:00Z',
    endedAt: null,
    ...change,
  }
}

const rate = { value: 0.5, low: 0.2, high: 0.8, cases: 12, effectiveCases: 12 }
const effect = { approve: 90, review: 10, reject: 0, reviewsPerDay: 5, precision: rate, recall: null }
const done = aSimulation({
  state: 'DONE',
  done: 100,
  endedAt: '2026-11-28T10:01:00Z',
  result: {
    reproduced: 100,
    notReproduced: 0,
    problems: [],
    kinds: [
      {
        kind: 'COMMENT',
        assessments: 100,
        days: 2,
        changes: [{ from: 'APPROVE', to: 'REVIEW', contents: 7 }],
        examples: [
          {
            contentId: 'comment-1',
            caseId: 'case-1',
            before: 'APPROVE',
            after: 'REVIEW[SCORE_HATE]',
            childSafety: false,
            assessedAt: '2026-11-28T09:00:00Z',
          },
          {
            contentId: 'comment-2',
            caseId: 'case-2',
            before: 'APPROVE',
            after: 'REVIEW[SCORE_CHILD_SAFETY]',
            childSafety: true,
            assessedAt: '2026-11-28T09:00:00Z',
          },
        ],
        now: effect,
        then: { ...effect, approve: 83, review: 17, reviewsPerDay: 8.5 },
      },
    ],
  },
})

const withDraft = (draft: DraftDetail) => server.use(http.get(DRAFT, () => HttpResponse.json(draft)))
const mine = (change: Partial<DraftDetail> = {}) => aDraft({ ...change, draft: { ...aDraft().draft, author: ME } })

beforeEach(() => {
  signedInAs('ADMIN')
  server.use(
    http.get(`${API}/moderation/models`, () => HttpResponse.json({ vision: { provider: 'local', about: '' } })),
    http.get(`${POLICY}/versions`, () => HttpResponse.json({ items: [], nextCursor: null })),
    http.get(`${POLICY}/drafts`, () => HttpResponse.json({ items: [aDraft().draft], nextCursor: null })),
    http.get(`${POLICY}/score-distributions`, () => HttpResponse.json(distributions)),
  )
})

describe('policy lab', () => {
  it('drafts thresholds that were moved over the distribution of the scores', async () => {
    const sent: { rules: PolicyRules; note: string | null }[] = []
    withDraft(mine())
    server.use(
      http.post(`${POLICY}/drafts`, async ({ request }) => {
        sent.push((await request.json()) as (typeof sent)[number])
        return HttpResponse.json(mine(), { status: 201 })
      }),
    )
    renderApp('/policy')
    const review = await screen.findByRole('slider', { name: 'A person decides from, Text model: Hate' })
    expect(review).toHaveAttribute('aria-valuetext', '0.40')
    expect(screen.getByRole('button', { name: 'Draft these thresholds' })).toBeDisabled()
    fireEvent.change(review, { target: { value: '0.95' } })
    expect(review).toHaveAttribute('aria-valuetext', '0.85')
    await userEvent.type(screen.getByLabelText('Why'), 'Too many alarms')
    await userEvent.click(screen.getByRole('button', { name: 'Draft these thresholds' }))
    expect(await screen.findByRole('heading', { name: 'Draft of the policy' })).toBeVisible()
    expect(sent).toEqual([
      {
        rules: { ...aPolicy.rules, comments: { H: { review: 0.85, reject: 0.85, reviewOnly: false } } },
        note: 'Too many alarms',
      },
    ])
  })

  it('has the numbers of the distribution in a table, and says where there are none', async () => {
    renderApp('/policy')
    await userEvent.click(await screen.findByText('The numbers'))
    const first = screen.getByRole('row', { name: /0.00–0.05/ })
    expect(within(first).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0', '20', '900'])
    await userEvent.selectOptions(screen.getByLabelText('Scores'), 'VISION/VIOLENCE')
    expect(screen.getByText('No score of this kind has been stored yet.')).toBeVisible()
  })

  it('lists drafts with their authors', async () => {
    renderApp('/policy')
    expect(await screen.findByRole('link', { name: 'Fewer false alarms' })).toHaveAttribute('href', '/admin/policy/drafts/draft-1')
    expect(screen.getByText(/by @ada, on version 3/)).toBeVisible()
  })

  it('asks for a simulation before somebody else may publish', async () => {
    let asked: unknown
    withDraft(aDraft())
    server.use(
      http.post(`${DRAFT}/simulations`, async ({ request }) => {
        asked = await request.json()
        withDraft(aDraft({ simulation: aSimulation() }))
        return HttpResponse.json(aSimulation(), { status: 202 })
      }),
    )
    renderApp('/policy/drafts/draft-1')
    expect(await screen.findByRole('row', { name: 'comments.H.review 0.4 0.5' })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Put this in force' })).toBeDisabled()
    await userEvent.click(screen.getByRole('button', { name: 'Simulate' }))
    expect(await screen.findByText('400 judged again so far')).toBeVisible()
    expect(screen.getByRole('progressbar', { name: 'Simulation' })).toHaveAttribute('value', '400')
    expect(asked).toEqual({ perKind: 1000 })
  })

  it('cancels a simulation', async () => {
    withDraft(aDraft({ simulation: aSimulation({ state: 'WAITING', done: 0 }) }))
    server.use(
      http.delete(`${DRAFT}/simulations/simulation-1`, () => {
        const canceled = aSimulation({ state: 'CANCELED' })
        withDraft(aDraft({ simulation: canceled }))
        return HttpResponse.json(canceled)
      }),
    )
    renderApp('/policy/drafts/draft-1')
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    expect(await screen.findByText('The last simulation was canceled.')).toBeVisible()
  })

  it('shows what would change, with covered examples, and lets another administrator publish', async () => {
    let ifMatch: string | null = null
    withDraft(aDraft({ simulation: done, simulated: true }))
    server.use(
      http.get(`${API}/moderation/cases/case-1`, () => HttpResponse.json(aCase())),
      http.post(`${DRAFT}/publication`, ({ request }) => {
        ifMatch = request.headers.get('If-Match')
        return HttpResponse.json({ ...aPolicy, version: 4 })
      }),
    )
    renderApp('/policy/drafts/draft-1')
    const load = await screen.findByRole('row', { name: /cases per day/ })
    expect(within(load).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['5.0', '8.5'])
    expect(screen.getByRole('row', { name: /Precision/ })).toHaveTextContent('50% (20%–80%, 12 cases)')
    expect(screen.getByRole('row', { name: /Recall/ })).toHaveTextContent('No decisions of people')
    expect(screen.getByText('7: let pass → for a person')).toBeVisible()
    await userEvent.click(screen.getByText('Examples'))
    expect(screen.queryByText('First comment')).toBeNull()
    expect(screen.getAllByRole('button', { name: 'Show its words' })).toHaveLength(1)
    await userEvent.click(screen.getByRole('button', { name: 'Show its words' }))
    expect(await screen.findByText('First comment')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Put this in force' }))
    expect(await screen.findByText('Version 4 is in force.')).toBeVisible()
    expect(ifMatch).toBe('"0"')
  })

  it('does not let its author publish it', async () => {
    withDraft(mine({ simulation: done, simulated: true }))
    renderApp('/policy/drafts/draft-1')
    expect(await screen.findByText('You have written it, so another administrator publishes it.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Put this in force' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Discard the draft' })).toBeVisible()
  })

  it('shows nothing but the reason where recorded verdicts are not reproduced', async () => {
    const result = { reproduced: 9, notReproduced: 1, problems: ['Assessment 7: stored APPROVE, recomputed REVIEW'], kinds: [] }
    withDraft(aDraft({ simulation: aSimulation({ state: 'NOT_REPRODUCED', result, endedAt: '2026-11-28T10:01:00Z' }) }))
    renderApp('/policy/drafts/draft-1')
    const alert = await screen.findByRole('alert')
    expect(alert).toHaveTextContent('1 of 10 recorded verdicts do not follow from what was recorded')
    expect(alert).toHaveTextContent('Assessment 7: stored APPROVE, recomputed REVIEW')
    expect(screen.queryByRole('row', { name: /cases per day/ })).toBeNull()
  })

  it('says why a draft cannot be published', async () => {
    withDraft(aDraft({ simulation: done, simulated: true }))
    server.use(
      http.post(`${DRAFT}/publication`, () => problem(409, 'DRAFT_OUTDATED', { detail: 'Version 4 is in force.' })),
    )
    renderApp('/policy/drafts/draft-1')
    await userEvent.click(await screen.findByRole('button', { name: 'Put this in force' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Version 4 is in force.')
  })

  it('is read-only for moderators', async () => {
    signedInAs('MODERATOR')
    withDraft(aDraft())
    renderApp('/policy/drafts/draft-1')
    expect(await screen.findByText('It was not simulated yet.')).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Simulate' })).toBeNull()
    expect(await screen.findByRole('slider', { name: 'Rejected from, Text model: Hate' })).toBeDisabled()
  })

  it('says when there is no such draft', async () => {
    server.use(http.get(DRAFT, () => problem(404, 'DRAFT_NOT_FOUND', { title: 'There is no such draft' })))
    renderApp('/policy/drafts/draft-1')
    expect(await screen.findByText('There is no such draft')).toBeVisible()
  })
})
