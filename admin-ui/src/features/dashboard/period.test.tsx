import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderApp } from '@/test/render-app'
import { noInsights } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'
import type { Insights } from './api/get-insights'

const rate = { value: 0.5, low: 0.2, high: 0.8, cases: 4, effectiveCases: 4 }

const week: Insights = {
  ...noInsights,
  from: '2026-11-16T00:00:00Z',
  to: '2026-11-23T00:00:00Z',
  step: 'DAY',
  inflow: [
    { at: '2026-11-17T00:00:00Z', purpose: 'SCREENING', automated: false, cases: 3 },
    { at: '2026-11-17T00:00:00Z', purpose: 'SCREENING', automated: true, cases: 40 },
    { at: '2026-11-18T00:00:00Z', purpose: 'REPORT', automated: false, cases: 2 },
  ],
  sources: [{ purpose: 'SCREENING', kind: 'COMMENT', reason: 'SCORE_HATE', cases: 3 }],
  open: [{ queue: 'COMMENTS', age: 'UNDER_HOUR', cases: 7 }],
  onTime: [{ queue: 'COMMENTS', met: rate }],
  decided: [{ at: '2026-11-17T00:00:00Z', automated: false, action: 'REJECT', decisions: 2 }],
  reasons: [{ action: 'REJECT', reason: 'HATE', automated: false, decisions: 2 }],
  people: [{ id: 'account-mina', handle: 'mina', decisions: 2, overturned: rate }],
  overturned: [{ ground: 'APPEAL', automated: true, decisions: 1 }],
  appeals: [{ filedBy: 'OWNER', answer: null, appeals: 1 }],
  accuracy: [{ kind: 'COMMENT', precision: rate, recall: null, labels: 4, sampled: 0 }],
  models: [{ kind: 'VIDEO', stage: 'VISION', model: 'seeing-7', prompt: 'prompt-3', assessments: 12 }],
}
const before: Insights = { ...week, sources: [{ purpose: 'SCREENING', kind: 'COMMENT', reason: 'SCORE_HATE', cases: 9 }] }

const ADDRESS = '/dashboard?from=2026-11-16T00:00:00Z&to=2026-11-23T00:00:00Z'
const asked: string[] = []

function cardOf(title: string) {
  return within(screen.getByRole('heading', { name: title }).closest('section')!)
}

beforeEach(() => {
  asked.length = 0
  signedInAs('MODERATOR')
  server.use(
    http.get(`${API}/moderation/insights`, ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(`${query.get('from') ?? ''} ${query.get('to') ?? ''}`)
      return HttpResponse.json(query.get('from')?.startsWith('2026-11-16') === true ? week : before)
    }),
  )
})

afterEach(() => vi.restoreAllMocks())

describe('the figures of a period', () => {
  it('are those of the URL, compared with the period before', async () => {
    renderApp(ADDRESS)
    await screen.findByRole('heading', { name: 'What brought cases to people' })
    const row = await cardOf('What brought cases to people').findByRole('row', { name: /Hate.* 3 9$/i })
    expect(row).toBeVisible()
    expect(asked.sort()).toEqual([
      '2026-11-09T00:00:00.000Z 2026-11-16T00:00:00.000Z',
      '2026-11-16T00:00:00.000Z 2026-11-23T00:00:00.000Z',
    ])
  })

  it('are drawn with a unit and a legend, and are a table', async () => {
    renderApp(ADDRESS)
    const chart = await screen.findByRole('img', { name: /^Cases that came in: 45 cases, at most 43 in a day/ })
    expect(chart).toHaveTextContent('Cases per day, UTC')
    const card = cardOf('Cases that came in')
    expect(card.getAllByText('Decided by machines')[0]).toBeVisible()
    expect(card.getByRole('row', { name: 'Nov 17 3 0 0 0 40', hidden: true })).toBeInTheDocument()
    expect(card.getAllByRole('row', { hidden: true })).toHaveLength(8)
  })

  it('have intervals and say what the labels are', async () => {
    renderApp(ADDRESS)
    await screen.findByRole('heading', { name: 'How right the machines were' })
    const card = cardOf('How right the machines were')
    expect(card.getByRole('row', { name: 'Comments, precision 50% 20%–80% 4 50%' })).toBeVisible()
    expect(card.getByRole('row', { name: 'Comments, recall – – 0 –' })).toBeVisible()
    expect(card.getByText(/harm that nobody noticed is in no figure/)).toBeVisible()
    expect(cardOf('Decided in time').getByRole('row', { name: /^Comments 50% 20%–80% 4/ })).toBeVisible()
    expect(cardOf('Models and prompts').getByRole('row', { name: 'seeing-7 Vision Videos prompt-3 12' })).toBeVisible()
    expect(cardOf('Models and prompts').getByRole('table')).toHaveAttribute('data-unbroken', 'true')
    expect(cardOf('Versions of the policy').getByText('Nothing in this period')).toBeVisible()
  })

  it('lead to the decisions of a person in the same period', async () => {
    renderApp(ADDRESS)
    const link = await screen.findByRole('link', { name: '@mina' })
    expect(link).toHaveAttribute('href', expect.stringContaining('/admin/decisions/people/account-mina?from='))
  })

  it('are another period for a preset and for days', async () => {
    const router = renderApp('/dashboard')
    await screen.findByRole('heading', { name: 'In a period' })
    await userEvent.click(await screen.findByRole('button', { name: '30 days' }))
    const { from, to } = router.state.location.search as { from: string; to: string }
    expect(Date.parse(to) - Date.parse(from)).toBe(30 * 86_400_000)
    expect(screen.getByRole('button', { name: '30 days' })).toHaveAttribute('aria-pressed', 'true')
    const first = screen.getByLabelText('From (UTC)')
    const last = screen.getByLabelText('To')
    await userEvent.clear(first)
    await userEvent.type(first, '2026-11-16')
    await userEvent.clear(last)
    await userEvent.type(last, '2026-11-22')
    await userEvent.click(screen.getByRole('button', { name: 'Show' }))
    expect(router.state.location.search).toEqual({ from: '2026-11-16T00:00:00.000Z', to: '2026-11-23T00:00:00.000Z' })
  })

  it('are saved as comma-separated values', async () => {
    const saved: Blob[] = []
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob)
      return 'blob:figures'
    }
    URL.revokeObjectURL = () => {}
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    renderApp(ADDRESS)
    await userEvent.click(await screen.findByRole('button', { name: 'Appeals as CSV' }))
    expect(await saved[0]?.text()).toBe('"By whom, and the answer",Appeals,Before\r\nOwner: not answered yet,1,1\r\n')
  })

  it('say why there are none, and leave the figures of now', async () => {
    server.use(http.get(`${API}/moderation/insights`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp(ADDRESS)
    expect(await screen.findByText('This service is not answering')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'Undecided by queue' })).toBeVisible()
  })
})
