import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { noAgreement, someRates } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'
import type { Agreement, Drift, ErrorRate, Kappa } from './api/get-quality'

const QUALITY = `${API}/moderation/quality`
const rate = { value: 0.025, low: 0.01, high: 0.0625, cases: 40, effectiveCases: 38 }

function anError(change: Partial<ErrorRate> = {}): ErrorRate {
  return {
    direction: 'MISSED_HARM',
    kind: 'VIDEO',
    drawn: 45,
    answered: 40,
    waiting: 3,
    lost: 2,
    standsFor: 4500,
    missing: 0,
    rate,
    categories: [{ code: 'HATE', answered: 40, rate }],
    stages: [],
    months: [{ code: '2026-11', answered: 10, rate: null }],
    ...change,
  }
}

const kappa = (change: Partial<Kappa> = {}): Kappa => ({
  cases: 21,
  agreement: { ...rate, value: 0.857, cases: 21 },
  byChance: 0.5,
  value: 0.71,
  low: 0.4,
  high: 0.95,
  ...change,
})

const ADA = { id: 'ada', handle: 'ada' }
const BO = { id: 'bo', handle: 'bo' }

beforeEach(() => {
  signedInAs('ADMIN')
  server.use(http.get(`${QUALITY}/calibrations`, () => HttpResponse.json({ ranAt: null, series: [] })))
})

function serveErrors(rates: ErrorRate[]) {
  server.use(http.get(`${QUALITY}/error-rates`, () => HttpResponse.json({ from: '2026-09-01T00:00:00Z', rates })))
}

function serveAgreement(agreement: Partial<Agreement>) {
  server.use(http.get(`${QUALITY}/agreement`, () => HttpResponse.json({ ...noAgreement, ...agreement })))
}

describe('errors of the machines', () => {
  it('shows shares with their intervals, also as a diagram', async () => {
    serveErrors([anError(), anError({ direction: 'WRONG_REJECTION', answered: 4, missing: 26, rate: null })])
    renderApp('/quality')
    expect(await screen.findByRole('img', { name: /Errors of the machines: Missed harm, videos 2.5%/ })).toBeVisible()
    const row = screen.getByRole('row', { name: /^Missed harm, videos/ })
    expect(within(row).getByText('2.5% (1%–6.3%)')).toBeVisible()
    expect(within(row).getByText('4,500 decisions')).toBeVisible()
    const other = screen.getByRole('row', { name: /^Wrong rejections, videos/ })
    expect(within(other).getByText('Not enough answers: 26 are missing')).toBeVisible()
  })

  it('opens parts of them', async () => {
    serveErrors([anError()])
    renderApp('/quality')
    await userEvent.click(await screen.findByText('Missed harm, videos by reason, stage and month'))
    expect(screen.getByRole('row', { name: /Reason: Hate 2.5%/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /Month: 2026-11 Not enough answers/ })).toBeVisible()
  })

  it('says that nothing was drawn', async () => {
    serveErrors([anError({ drawn: 0, answered: 0, missing: 30, rate: null, categories: [], months: [] })])
    renderApp('/quality')
    expect(await screen.findByText(/Nothing was drawn in this time/)).toBeVisible()
  })
})

describe('agreement of people', () => {
  it('shows kappa per reason and between people', async () => {
    serveAgreement({
      answered: 21,
      leads: 3,
      overall: kappa(),
      categories: [{ reasonCode: 'HATE', kappa: kappa({ value: null, low: null, high: null, cases: 4 }) }],
      pairs: [{ one: ADA, other: BO, kappa: kappa() }],
    })
    renderApp('/quality')
    expect(await screen.findByRole('row', { name: /All reasons 0.71 \(0.40–0.95\)/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /Hate Too few cases \(4\)/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /^@ada — 0.71 \(0.40–0.95\), 21/ })).toBeVisible()
  })

  it('says that there is no second review yet', async () => {
    renderApp('/quality')
    expect(await screen.findByText(/No second review was answered in this time; 2 wait/)).toBeVisible()
  })

  it('says when it cannot be read', async () => {
    server.use(http.get(`${QUALITY}/agreement`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/quality')
    expect(await screen.findByText('This service is not answering')).toBeVisible()
  })
})

describe('how you decide', () => {
  it('stands beside all others', async () => {
    const month: Drift['months'][number] = {
      month: '2026-11',
      approvals: { mine: { ...rate, value: 0.8 }, others: { ...rate, value: 0.7 } },
      agreement: { mine: null, others: null },
      gold: { mine: null, others: null },
    }
    server.use(http.get(`${QUALITY}/drift`, () => HttpResponse.json({ others: 1, months: [month] })))
    renderApp('/quality')
    expect(await screen.findByText(/^80% \(/)).toBeVisible()
    expect(screen.getByText(/^Others 70%/)).toBeVisible()
    expect(screen.getByText(/Fewer than three others/)).toBeVisible()
  })
})

describe('what chance looks at again', () => {
  it('is changed by administrators', async () => {
    let sent: unknown
    server.use(
      http.put(`${API}/moderation/sampling`, async ({ request }) => {
        sent = [request.headers.get('If-Match'), await request.json()]
        return HttpResponse.json({ ...someRates, version: 1 }, { headers: { ETag: '"1"' } })
      }),
    )
    renderApp('/quality')
    const field = await screen.findByLabelText('Automatic approvals of videos, %')
    expect(field).toHaveValue(1)
    await userEvent.clear(field)
    await userEvent.type(field, '2.5')
    await userEvent.click(screen.getByRole('button', { name: 'Change the shares' }))
    expect(await screen.findByText(/Decisions from the next minute on/)).toBeVisible()
    expect(sent).toEqual(['"0"', { ...someRates.rates, approvedVideos: 0.025 }])
  })

  it('is read by moderators', async () => {
    signedInAs('MODERATOR')
    renderApp('/quality')
    expect(await screen.findByRole('row', { name: 'Automatic approvals of comments 0.1%' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Change the shares' })).toBeNull()
    expect(screen.queryByRole('heading', { name: 'Cases with a known answer' })).toBeNull()
  })
})

describe('cases with a known answer', () => {
  it('are marked with why', async () => {
    let sent: unknown
    server.use(
      http.post(`${API}/moderation/gold-cases`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ id: 'gold-1' }, { status: 201 })
      }),
    )
    renderApp('/quality')
    const form = within(await screen.findByRole('form', { name: 'Mark a case' }))
    const id = '0199a3c2-7d41-7a90-8a11-5f7f3d2c9b01'
    await userEvent.type(form.getByLabelText('Address or id of a decided case'), `http://localhost/admin/cases/${id}`)
    await userEvent.selectOptions(await form.findByLabelText('Right reason'), 'HATE')
    await userEvent.type(form.getByLabelText('Why'), 'It names a people.')
    await userEvent.click(form.getByRole('button', { name: 'Mark the answer as known' }))
    expect(await screen.findByText('Marked. It will be asked again.')).toBeVisible()
    expect(sent).toEqual({ caseId: id, outcome: 'REJECTED', reasonCode: 'HATE', why: 'It names a people.' })
  })

  it('are retired', async () => {
    const retired: string[] = []
    server.use(
      http.get(`${API}/moderation/gold-cases`, () =>
        HttpResponse.json({
          items: [
            {
              id: 'gold-1',
              caseId: 'case-9',
              kind: 'COMMENT',
              words: 'A comment',
              outcome: 'REJECTED',
              reasonCode: 'HATE',
              why: 'It names a people.',
              markedBy: 'ada',
              markedAt: '2026-11-20T08:00:00Z',
              retiredAt: null,
              right: { ...rate, value: 0.75, cases: 4 },
            },
          ],
          nextCursor: null,
        }),
      ),
      http.delete(`${API}/moderation/gold-cases/:id`, ({ params }) => {
        retired.push(String(params['id']))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderApp('/quality')
    const row = within(await screen.findByRole('row', { name: /A comment/ }))
    expect(row.getByText(/^75%/)).toBeVisible()
    await userEvent.click(row.getByRole('button', { name: 'Retire' }))
    expect(retired).toEqual(['gold-1'])
  })
})
