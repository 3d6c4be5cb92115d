import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { aDraft } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'
import type { SeriesQuality } from './api/get-quality'

const QUALITY = `${API}/moderation/quality`
const rate = { value: 0.25, low: 0.1, high: 0.5, cases: 20, effectiveCases: 20 }
const reliability = (error: number) => ({ bins: [{ from: 0.4, to: 0.5, given: 0.45, harmful: rate }], error })

const calibrated: SeriesQuality = {
  series: 'TEXT/H',
  rows: 240,
  harmful: 60,
  missingHarmful: 0,
  missingHarmless: 0,
  calibration: {
    method: 'PLATT',
    loss: { NONE: 0.5, PLATT: 0.3, ISOTONIC: 0.31 },
    curve: Array.from({ length: 101 }, (_, step) => step / 200),
    before: reliability(0.2),
    after: reliability(0.03),
    version: '1/smile-6',
    digest: '00',
  },
}
const missing: SeriesQuality = {
  series: 'VISION/VIOLENCE',
  rows: 12,
  harmful: 3,
  missingHarmful: 17,
  missingHarmless: 71,
  calibration: null,
}

beforeEach(() => {
  signedInAs('ADMIN')
  server.use(
    http.get(`${QUALITY}/calibrations`, () =>
      HttpResponse.json({ ranAt: '2026-11-29T03:20:00Z', series: [missing, calibrated] }),
    ),
  )
})

describe('quality', () => {
  it('shows how reliable calibrated scores are, with the numbers beside the diagram', async () => {
    renderApp('/quality')
    expect(
      await screen.findByRole('img', {
        name: /Reliability of Text model: Hate: expected calibration error 0.20 before and 0.03 after calibration/,
      }),
    ).toBeVisible()
    expect(screen.getByText(/Platt scaling, chosen by cross-validation on 240 decided scores, 60 of them harmful/)).toBeVisible()
    const row = screen.getByRole('row', { name: /Score 0.40–0.50/ })
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['0.45', '25% (10%–50%)', '20'])
  })

  it('says how many decisions are missing', async () => {
    renderApp('/quality')
    await userEvent.selectOptions(await screen.findByLabelText('Scores'), 'VISION/VIOLENCE')
    expect(screen.getByText(/17 harmful and 71 harmless ones are missing/)).toBeVisible()
    expect(screen.queryByRole('img')).toBeNull()
  })

  it('says that nothing was calibrated yet', async () => {
    server.use(http.get(`${QUALITY}/calibrations`, () => HttpResponse.json({ ranAt: null, series: [missing] })))
    renderApp('/quality')
    expect(await screen.findByText(/Nothing was calibrated yet/)).toBeVisible()
  })

  it('drafts thresholds for a cost of errors', async () => {
    let asked: unknown
    server.use(
      http.post(`${QUALITY}/proposals`, async ({ request }) => {
        asked = await request.json()
        return HttpResponse.json({ draftId: 'draft-1' }, { status: 201 })
      }),
      http.get(`${API}/moderation/policies/default/drafts/draft-1`, () => HttpResponse.json(aDraft())),
      http.get(`${API}/moderation/policies/default/score-distributions`, () => HttpResponse.json([])),
    )
    renderApp('/quality')
    const field = await screen.findByLabelText('Something harmful passes')
    await userEvent.clear(field)
    await userEvent.type(field, '80')
    await userEvent.click(screen.getByRole('button', { name: 'Draft the thresholds' }))
    expect(await screen.findByRole('heading', { name: 'Draft of the policy' })).toBeVisible()
    expect(asked).toEqual({ missedHarm: 80, wrongRejection: 20, review: 1 })
  })

  it('says why nothing was drafted', async () => {
    server.use(
      http.post(`${QUALITY}/proposals`, () =>
        problem(409, 'NOTHING_CALIBRATED', { detail: 'People have not decided enough yet.' }),
      ),
    )
    renderApp('/quality')
    await userEvent.click(await screen.findByRole('button', { name: 'Draft the thresholds' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('People have not decided enough yet.')
  })

  it('lets moderators look', async () => {
    signedInAs('MODERATOR')
    renderApp('/quality')
    expect(await screen.findByText(/Platt scaling/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Draft the thresholds' })).toBeNull()
  })

  it('says when it cannot be read', async () => {
    server.use(http.get(`${QUALITY}/calibrations`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/quality')
    expect(await screen.findByText('This service is not answering')).toBeVisible()
  })
})
