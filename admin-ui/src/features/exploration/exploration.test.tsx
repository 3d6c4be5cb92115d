import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, server, signedInAs } from '@/test/server'
import type { Auditions } from './api/get-auditions'
import type { Exploration } from './api/get-exploration'

const SHOWN: Exploration = {
  from: '2026-11-17T00:00:00Z',
  step: 'DAY',
  floor: 0.1,
  ceiling: 0.4,
  epsilon: [
    { at: '2026-11-28T00:00:00Z', arm: 'hybrid', slots: 1000, explored: 230, chance: 0.22 },
    { at: '2026-11-29T00:00:00Z', arm: 'hybrid', slots: 500, explored: 100, chance: 0.21 },
    { at: '2026-11-29T00:00:00Z', arm: 'none', slots: 100, explored: 40, chance: 0.4 },
  ],
  posteriors: [
    { key: 'personalized', successes: 40, failures: 60, mean: 0.402, low: 0.31, high: 0.5 },
    { key: 'gaming|NEW|SMALL', successes: 3, failures: 1, mean: 0.667, low: 0.28, high: 0.95 },
  ],
  propensities: [
    { upTo: 0.001, slots: 12 },
    { upTo: 0.1, slots: 300 },
    { upTo: 1, slots: 1288 },
  ],
}

const AUDITIONS: Auditions = {
  goal: 50,
  since: '2026-11-01T00:00:00Z',
  waiting: 2,
  auditioning: 1,
  results: { graduated: 3, ended: 1, reached: 3, medianMinutes: 75 },
  running: [
    { videoId: 'v1', title: 'Sourdough', showings: 23, goal: 50, enjoyed: 9, skipped: 4, publishedAt: '2026-11-30T10:00:00Z', until: '2026-12-01T10:00:00Z' },
  ],
}

const auditions = (shown: Auditions) => server.use(http.get(`${API}/admin/auditions`, () => HttpResponse.json(shown)))

function exploring(shown: Exploration) {
  auditions(AUDITIONS)
  const asked: string[] = []
  signedInAs('OPERATOR')
  server.use(
    http.get(`${API}/admin/exploration`, ({ request }) => {
      asked.push(new URL(request.url).searchParams.get('days') ?? '')
      return HttpResponse.json(shown)
    }),
  )
  return asked
}

const cardOf = async (title: string) => within((await screen.findByRole('heading', { name: title })).closest('section')!)

describe('exploration', () => {
  it('is drawn over time within its bounds, and is a table', async () => {
    const asked = exploring(SHOWN)
    renderApp('/exploration')
    const card = await cardOf('Share of explored slots')
    expect(asked).toEqual(['14'])
    expect(card.getByText(/^Of 1,600 slots of For You/)).toHaveTextContent('between 10% and 40% of a page')
    expect(card.getByRole('img')).toHaveTextContent('Explored slots of all slots per day, UTC')
    await userEvent.click(card.getByText('Share of explored slots as a table'))
    expect(card.getByRole('row', { name: 'Nov 28 Hybrid 1000 230 23% 22%' })).toBeVisible()
    expect(card.getByRole('row', { name: 'Nov 29 Not personalized 100 40 40% 40%' })).toBeVisible()
  })

  it('shows posteriors with intervals and how probable slots were', async () => {
    exploring(SHOWN)
    renderApp('/exploration')
    const card = await cardOf('What exploration has found')
    expect(card.getByRole('img')).toHaveTextContent('gaming, new, small audience')
    await userEvent.click(card.getByText('What exploration has found as a table'))
    expect(card.getByRole('row', { name: 'Ranked slots 0.402 0.310–0.500 40 60' })).toBeVisible()
    const propensities = await cardOf('Propensities')
    expect(propensities.getByRole('row', { name: '0.001 to 0.1 300' })).toBeVisible()
    expect(propensities.getByRole('row', { name: 'certain 1,288' })).toBeVisible()
  })

  it('shows how new videos find their first viewers', async () => {
    exploring(SHOWN)
    renderApp('/exploration')
    const figures = await cardOf('New videos that look for their audience')
    expect(figures.getByText(/^Each public video is shown to 50 accounts/)).toBeVisible()
    expect(figures.getByRole('row', { name: 'Running 1' })).toBeVisible()
    expect(figures.getByRole('row', { name: 'Got all showings within a day 75%' })).toBeVisible()
    expect(figures.getByRole('row', { name: 'Median time to all showings 75 min' })).toBeVisible()
    const running = await cardOf('Running auditions')
    expect(running.getByRole('row', { name: /^Sourdough 23 50 9 4 / })).toBeVisible()
  })

  it('shows that nothing new looks for its audience', async () => {
    exploring(SHOWN)
    auditions({ ...AUDITIONS, auditioning: 0, results: { graduated: 0, ended: 0, reached: 0, medianMinutes: null }, running: [] })
    renderApp('/exploration')
    const figures = await cardOf('New videos that look for their audience')
    expect(figures.getByRole('row', { name: 'Got all showings within a day –' })).toBeVisible()
    expect((await cardOf('Running auditions')).getByText('Nothing in this period')).toBeVisible()
  })

  it('asks for another period, which the address says', async () => {
    const asked = exploring(SHOWN)
    const router = renderApp('/exploration')
    await userEvent.selectOptions(await screen.findByLabelText('Period'), '24 hours')
    await waitFor(() => expect(asked).toEqual(['14', '1']))
    expect(router.state.location.search).toEqual({ days: '1' })
  })

  it('says that nothing was served yet', async () => {
    exploring({ ...SHOWN, epsilon: [], posteriors: [], propensities: SHOWN.propensities.map((one) => ({ ...one, slots: 0 })) })
    renderApp('/exploration')
    expect(await screen.findAllByText('Nothing in this period')).toHaveLength(3)
  })
})
