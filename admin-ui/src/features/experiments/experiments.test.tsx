import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'

const NOW = '2026-11-30T12:00:00Z'
const definition = {
  name: 'Fresher pages',
  hypothesis: 'More freshness raises completion.',
  salt: 'fresher-1',
  variants: [
    { name: 'control', arm: 'HYBRID', share: 0.5, weights: null },
    { name: 'fresher', arm: 'TFIDF', share: 0.5, weights: null },
  ],
  guardrails: [{ outcome: 'REFUSALS', direction: 'NOT_ABOVE', bound: 0.02 }],
}
const draft = { id: 'e-1', version: 3, state: 'DRAFT', definition, created: { by: 'a-1', at: NOW }, started: null, ended: null }
const running = { ...draft, state: 'RUNNING', started: { by: 'a-1', at: NOW } }

const weights = { similarity: 0.25, popularity: 0.65, freshness: 0.1, calibration: 0.1, prior: 3 }
const basis = { from: NOW, slates: 40, slots: 400, viewers: 30, reproduced: 1, meanWeight: 1.01, effectiveSlots: 250.4, complete: true }

function figures(difference: object | null) {
  return ['COMPLETION', 'LIKES', 'REFUSALS', 'WATCHING', 'CREATOR_REACH'].map((outcome) => ({ outcome, mean: 0.25, difference }))
}

const readout = {
  readAt: NOW,
  variants: [
    { variant: 'control', viewers: 400, slots: 4000, creators: 20, creatorShare: 0.5, gini: 0.3, figures: figures(null) },
    { variant: 'fresher', viewers: 410, slots: 4100, creators: 22, creatorShare: 0.55, gini: 0.25, figures: figures({ value: 0.031, low: 0.012, high: 0.05 }) },
  ],
  sampleRatio: { pValue: 0.7, mismatch: false },
  guardrails: [{ guardrail: definition.guardrails[0], variant: 'fresher', state: 'OPEN' }],
}

function serviceHas(...experiments: object[]) {
  server.use(
    http.get(`${API}/admin/experiments`, () => HttpResponse.json({ items: experiments, nextCursor: null })),
    http.get(`${API}/admin/experiments/e-1/readout`, () => HttpResponse.json(readout)),
    http.get(`${API}/admin/ranking`, () => HttpResponse.json({ tfidf: weights })),
  )
}

describe('experiments', () => {
  it('refuses shares that do not sum to 100 % before anything is sent, and then drafts', async () => {
    signedInAs('OPERATOR')
    serviceHas()
    let sent: unknown
    server.use(
      http.post(`${API}/admin/experiments`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json(draft, { status: 201 })
      }),
    )
    renderApp('/experiments')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'New experiment' }))
    await user.type(screen.getByLabelText('Name'), 'Fresher pages')
    await user.type(screen.getByLabelText('Salt'), 'fresher-1')
    const [share] = screen.getAllByLabelText('Share')
    if (share === undefined) throw new Error('There is no share')
    await user.clear(share)
    await user.type(share, '0.4')
    expect(screen.getByText('The shares sum to 90 %, not to 100 %.')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Save the draft' })).toBeDisabled()
    await user.clear(share)
    await user.type(share, '0.5')
    await user.click(screen.getByRole('button', { name: 'Save the draft' }))
    expect(await screen.findByText('Fresher pages is drafted.')).toBeVisible()
    expect(sent).toMatchObject({ name: 'Fresher pages', salt: 'fresher-1', variants: [{ share: 0.5 }, { share: 0.5 }] })
  })

  it('starts a draft in the version that was seen, and says if another one runs', async () => {
    signedInAs('ADMIN')
    serviceHas(draft)
    let seen: string | null = null
    server.use(
      http.post(`${API}/admin/experiments/e-1/start`, ({ request }) => {
        seen = request.headers.get('If-Match')
        return problem(409, 'EXPERIMENT_RUNNING', { detail: 'Stop or promote the running experiment first.' })
      }),
    )
    renderApp('/experiments')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Start Fresher pages' }))
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Start' }))
    expect(await screen.findByText(/Stop or promote the running experiment first/)).toBeVisible()
    expect(seen).toBe('"3"')
  })

  it('shows differences with their intervals, as a chart and as a table', async () => {
    signedInAs('OPERATOR')
    serviceHas(running)
    renderApp('/experiments')
    expect(await screen.findByRole('img', { name: /^Completion, difference to the control: fresher \+3\.1 pp/ })).toBeInTheDocument()
    expect(screen.getAllByRole('row', { name: /fresher 25 % \+3\.1 pp \+1\.2 pp \+5\.0 pp/ })).not.toHaveLength(0)
    expect(screen.getByRole('list', { name: 'Guardrails' })).toHaveTextContent('Open fresher: Skips and hides: not above +2.0 pp')
    expect(screen.queryByText(/Trust no difference/)).toBeNull()
  })

  it('stops only with a reason', async () => {
    signedInAs('OPERATOR')
    serviceHas(running)
    let sent: unknown
    server.use(
      http.post(`${API}/admin/experiments/e-1/stop`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({ ...running, state: 'STOPPED' })
      }),
    )
    renderApp('/experiments')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'Stop Fresher pages' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByRole('button', { name: 'Stop' })).toBeDisabled()
    await user.type(dialog.getByLabelText('Why'), 'Seen enough')
    await user.click(dialog.getByRole('button', { name: 'Stop' }))
    expect(await screen.findByText('Fresher pages was stopped.')).toBeVisible()
    expect(sent).toEqual({ reason: 'Seen enough' })
  })

  it('shows the numbers of the rows that are left after one was removed', async () => {
    signedInAs('OPERATOR')
    serviceHas()
    renderApp('/experiments')
    const user = userEvent.setup()
    await user.click(await screen.findByRole('button', { name: 'New experiment' }))
    await user.click(screen.getByRole('button', { name: 'Add a guardrail' }))
    const bounds = screen.getAllByLabelText('Bound')
    expect(bounds.map((bound) => (bound as HTMLInputElement).value)).toEqual(['0.02', '-0.02'])
    await user.click(screen.getAllByRole('button', { name: /Remove.*guardrail|Remove/ })[0] as HTMLElement)
    expect(screen.getByLabelText<HTMLInputElement>('Bound').value).toBe('-0.02')
  })

  it('says what other weights would have changed, and shows pages before and after', async () => {
    signedInAs('OPERATOR')
    serviceHas()
    let sent: unknown
    server.use(
      http.post(`${API}/admin/replays`, async ({ request }) => {
        sent = await request.json()
        return HttpResponse.json({
          verdict: 'ESTIMATED',
          basis,
          changes: [{ outcome: 'COMPLETION', now: 0.3, change: { value: 0.02, low: 0.005, high: 0.035 } }],
          pages: [{ before: [{ videoId: 'v-1', title: 'Old soup', source: 'TFIDF' }], after: [{ videoId: 'v-2', title: 'New soup', source: 'TFIDF' }] }],
        })
      }),
    )
    renderApp('/experiments')
    const user = userEvent.setup()
    const freshness = await screen.findByLabelText('Freshness')
    await user.clear(freshness)
    expect(screen.getByRole('button', { name: 'What would change?' })).toBeDisabled()
    await user.type(freshness, '0.4')
    expect(screen.getByText(/similarity, popularity and freshness sum to 1/)).toBeVisible()
    expect(screen.getByRole('button', { name: 'What would change?' })).toBeDisabled()
    await user.clear(screen.getByLabelText('Popularity'))
    await user.type(screen.getByLabelText('Popularity'), '0.35')
    await user.click(screen.getByRole('button', { name: 'What would change?' }))
    expect(await screen.findByRole('row', { name: 'Completion 30 % +2.0 pp +0.5 pp +3.5 pp' })).toBeVisible()
    expect(screen.getByText(/as much as 250 slots/)).toBeVisible()
    expect(screen.getByRole('row', { name: '1 Old soup (Tfidf) New soup (Tfidf)' })).toBeVisible()
    expect(sent).toEqual({ weights: { ...weights, popularity: 0.35, freshness: 0.4 } })
  })

  it('says that it cannot say', async () => {
    signedInAs('OPERATOR')
    serviceHas()
    server.use(http.post(`${API}/admin/replays`, () => HttpResponse.json({ verdict: 'NO_OVERLAP', basis, changes: [], pages: [] })))
    renderApp('/experiments')
    await userEvent.click(await screen.findByRole('button', { name: 'What would change?' }))
    expect(await screen.findByText(/Cannot say: what these weights would show was shown too seldom/)).toBeVisible()
  })

  it('is closed to moderators', async () => {
    signedInAs('MODERATOR')
    renderApp('/experiments')
    expect(await screen.findByText(/You may not enter here/)).toBeVisible()
  })
})
