import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { HeadRun, HeadsOverview, HeadVersion, Measured } from './api/heads'

const HEADS = `${API}/moderation/quality/heads`

const measured = (before: number, after: number): Measured => ({
  before: { value: before, low: before - 0.1, high: before + 0.1 },
  after: { value: after, low: after - 0.1, high: after + 0.1 },
  change: { value: after - before, low: after - before - 0.05, high: after - before + 0.05 },
})

function aVersion(change: Partial<HeadVersion> = {}): HeadVersion {
  return {
    version: 12,
    state: 'LIVE',
    parent: 0,
    origin: {
      encoder: 'builtin-4',
      method: 'heads/1 smile-6',
      digest: 'ab12',
      most: 5000,
      from: '2026-11-01T08:00:00Z',
      until: '2026-11-29T08:00:00Z',
      counts: {
        decisions: 230,
        people: 3,
        repeated: 12,
        contradicted: 4,
        ofOnePerson: 0,
        tooOld: 0,
        training: 160,
        heldOut: 54,
        reasons: { NO_VIOLATION: 140, HATE: 74 },
      },
    },
    choices: {},
    exam: {
      harmful: 20,
      harmless: 34,
      series: [
        {
          label: 'ANY_HARM',
          positive: 20,
          negative: 34,
          ranking: measured(0.6, 0.8),
          loss: measured(0.7, 0.5),
          held: measured(0.9, 0.95),
          heldHarmless: null,
        },
      ],
      rejectedHarmless: null,
      greetings: { count: 60, before: 1, after: 1 },
    },
    reasons: [],
    artifact: { sha256: 'cd34', millis: 2400, trainedAt: '2026-11-29T08:00:05Z' },
    ...change,
  }
}

const ended: HeadRun = {
  id: 'run-1',
  by: { id: 'mira', handle: 'mira' },
  state: 'DONE',
  step: 'ENDED',
  percent: 100,
  version: 12,
  result: 'Version 12 is live',
  startedAt: '2026-11-29T08:00:00Z',
}

function anOverview(change: Partial<HeadsOverview> = {}): HeadsOverview {
  return {
    encoder: 'builtin-4',
    live: 12,
    previous: 0,
    decisions: 230,
    newDecisions: 5,
    automatic: true,
    run: ended,
    switches: [],
    versions: [aVersion()],
    ...change,
  }
}

function showing(overview: HeadsOverview) {
  server.use(http.get(HEADS, () => HttpResponse.json(overview)))
  renderApp('/quality/heads')
}

beforeEach(() => {
  signedInAs('ADMIN')
  server.use(
    http.get(`${HEADS}/card`, () =>
      HttpResponse.json({
        model: 'builtin-4+heads.12',
        shipped: false,
        since: '2026-11-29T08:00:05Z',
        version: aVersion(),
        limits: ['People are taken for right.'],
      }),
    ),
  )
})

describe('the comment model', () => {
  it('shows the live version with figures before and after, as a picture and in a table', async () => {
    showing(anOverview())
    expect(await screen.findByText('Heads 12', { selector: 'b' })).toBeVisible()
    expect(screen.getByText(/Last training/)).toHaveTextContent('by mira: Version 12 is live')
    expect(screen.getByText(/Learned from 160 decisions of 3 people, examined on 54 others/)).toBeVisible()
    await userEvent.click(screen.getByText('Figures before and after'))
    const [figures] = screen.getAllByRole('img', { name: /Figures of heads 12 before and after/ })
    expect(figures).toBeVisible()
    const [row] = screen.getAllByRole('row', { name: /Any harm: Average precision/ })
    if (row === undefined) throw new Error('There is no such row')
    expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['60%', '80%', '20% (15% to 25%)'])
  })

  it('has a model card', async () => {
    showing(anOverview())
    expect(await screen.findByText('builtin-4+heads.12')).toBeVisible()
    expect(screen.getByText(/160 learned from, 54 held out, 16 left out/)).toBeVisible()
    expect(screen.getByText('No violation 140 · Hate 74')).toBeVisible()
    expect(screen.getByText('People are taken for right.')).toBeVisible()
    expect(screen.getByText('ab12')).toBeVisible()
  })

  it('goes back with one click', async () => {
    let asked: unknown
    server.use(
      http.post(`${HEADS}/:version/activation`, ({ params }) => {
        asked = params['version']
        return HttpResponse.json(anOverview({ live: 0, previous: null }))
      }),
    )
    showing(anOverview())
    await userEvent.click(await screen.findByRole('button', { name: 'Go back to the heads of the model' }))
    expect(await screen.findByText('The heads of the model score now, on all servers within seconds.')).toBeVisible()
    expect(asked).toBe('0')
  })

  it('says why a version does not go live, and does not offer it', async () => {
    const reason = { refusal: 'MISSES_MORE', label: 'H', detail: '0.800, before 0.900; change -0.200 to -0.010' } as const
    showing(anOverview({ live: 0, previous: null, versions: [aVersion({ state: 'REFUSED', reasons: [reason] })] }))
    const reasons = await screen.findByRole('list', { name: 'Why heads 12 do not go live' })
    expect(reasons).toHaveTextContent('Misses more (Hate): 0.800, before 0.900')
    expect(screen.queryByRole('button', { name: /Activate/ })).toBeNull()
    expect(screen.queryByRole('button', { name: /Go back/ })).toBeNull()
  })

  it('activates a version that waits, and says why it could not', async () => {
    server.use(
      http.post(`${HEADS}/:version/activation`, () => problem(409, 'HEADS_DAMAGED', { detail: 'They cannot be used.' })),
    )
    showing(anOverview({ live: 0, previous: null, versions: [aVersion({ state: 'CANDIDATE' })] }))
    await userEvent.click(await screen.findByRole('button', { name: 'Activate heads 12' }))
    expect(await screen.findByText('Nothing has changed. They cannot be used.')).toBeVisible()
  })

  it('trains, and shows how far it is', async () => {
    let running = false
    server.use(
      http.get(HEADS, () =>
        HttpResponse.json(
          anOverview(running ? { run: { ...ended, state: 'RUNNING', step: 'LEARNING', percent: 40, result: null } } : {}),
        ),
      ),
      http.post(`${HEADS}/trainings`, () => {
        running = true
        return HttpResponse.json({ ...ended, state: 'RUNNING' }, { status: 202 })
      }),
    )
    renderApp('/quality/heads')
    await userEvent.click(await screen.findByRole('button', { name: 'Train now' }))
    expect(await screen.findByText('Training: Learning, 40%')).toBeVisible()
    expect(screen.getByRole('progressbar', { name: 'Training' })).toHaveAttribute('value', '40')
    expect(screen.getByRole('button', { name: 'Train now' })).toBeDisabled()
  })

  it('says that nothing was learned yet', async () => {
    server.use(
      http.get(`${HEADS}/card`, () =>
        HttpResponse.json({ model: 'builtin-4', shipped: true, since: null, version: null, limits: [] }),
      ),
    )
    showing(anOverview({ live: 0, previous: null, run: null, versions: [] }))
    expect(await screen.findByText('Nothing was learned yet')).toBeVisible()
    expect(await screen.findByText(/The heads that came with the model score. Their figures/)).toBeVisible()
  })

  it('lets moderators look', async () => {
    signedInAs('MODERATOR')
    showing(anOverview())
    expect(await screen.findByText(/Last training/)).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Train now' })).toBeNull()
    expect(screen.queryByRole('button', { name: /Go back/ })).toBeNull()
  })

  it('says when it cannot be read', async () => {
    server.use(http.get(HEADS, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/quality/heads')
    expect(await screen.findByText('This service is not answering')).toBeVisible()
    expect(await screen.findByText('builtin-4+heads.12')).toBeVisible()
  })
})
