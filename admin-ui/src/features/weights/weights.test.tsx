import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { RankingParameters } from './api/ranking'

const SHIPPED: RankingParameters = {
  seed: { similarity: 0.7, engagement: 0.3, like: 1, comment: 2, view: 0.5, exploration: 0.2 },
  tfidf: { similarity: 0.25, popularity: 0.65, freshness: 0.1, calibration: 0.1, prior: 3 },
  signals: { view: 1, like: 1.5, comment: 2, completion: 1, share: 2, skip: -0.5, notInterested: -2, moreLikeThis: 2 },
  exploration: { floor: 0.1, ceiling: 0.4 },
  decay: { popularityHours: 72, freshnessHours: 48, interestDays: 30 },
}
const NOW: RankingParameters = { ...SHIPPED, decay: { ...SHIPPED.decay, interestDays: 31 } }

let sent: { body: RankingParameters; version: string | null }[] = []

beforeEach(() => {
  sent = []
  signedInAs('OPERATOR')
  server.use(
    http.get(`${API}/admin/ranking`, () => HttpResponse.json(NOW, { headers: { ETag: '"4"' } })),
    http.get(`${API}/admin/ranking/versions`, () =>
      HttpResponse.json({
        items: [
          { version: 4, changedAt: '2026-11-28T10:00:00Z', parameters: NOW },
          { version: 0, changedAt: null, parameters: SHIPPED },
        ],
        nextCursor: null,
      }),
    ),
    http.put(`${API}/admin/ranking`, async ({ request }) => {
      const body = (await request.json()) as RankingParameters
      sent.push({ body, version: request.headers.get('If-Match') })
      return HttpResponse.json(body, { headers: { ETag: '"5"' } })
    }),
  )
})

async function type(label: string, value: string) {
  const field = (await screen.findAllByLabelText(label))[0]!
  await userEvent.clear(field)
  await userEvent.type(field, value)
}

describe('the weights', () => {
  it('are put in force only when they add up', async () => {
    renderApp('/weights')
    await type('Popularity', '0.6')
    expect(screen.getByText('The first 3 add up to 0.95; they have to add up to 1.')).toBeVisible()
    const store = screen.getByRole('button', { name: 'Put in force' })
    expect(store).toBeDisabled()

    await type('Freshness', '0.15')
    expect(screen.getByText('The first 3 add up to 1.')).toBeVisible()
    expect(within(screen.getByRole('list', { name: 'Changes' })).getByText('TF-IDF, freshness: 0.1 → 0.15')).toBeVisible()
    await userEvent.click(store)
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]).toEqual({ version: '"4"', body: { ...NOW, tfidf: { ...NOW.tfidf, popularity: 0.6, freshness: 0.15 } } })
  })

  it('say what is out of range and take no words', async () => {
    renderApp('/weights')
    await type('Calibration', '1.5')
    expect(screen.getByText('From 0 to 1.')).toBeVisible()
    await type('Calibration', 'much')
    expect(screen.getByText('Type a number.')).toBeVisible()
    await type('At least', '0.5')
    expect(screen.getByText('At most the upper bound.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Discard changes' }))
    expect(screen.getByLabelText('At least')).toHaveValue('0.1')
  })

  it('go back to earlier ones after a question', async () => {
    renderApp('/weights')
    await userEvent.click(await screen.findByRole('button', { name: 'Go back to: As shipped' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText('Half-lives, interests, days: 31 → 30')).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Put these weights in force' }))
    await waitFor(() => expect(sent).toEqual([{ version: '"4"', body: SHIPPED }]))
  })

  it('tell when somebody has changed them meanwhile', async () => {
    server.use(http.put(`${API}/admin/ranking`, () => problem(412, 'PRECONDITION_FAILED')))
    renderApp('/weights')
    await type('Interests, days', '20')
    await userEvent.click(screen.getByRole('button', { name: 'Put in force' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Somebody has changed the weights meanwhile')
    expect(screen.getByLabelText('Interests, days')).toHaveValue('20')
  })
})
