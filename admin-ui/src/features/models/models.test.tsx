import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { OnlineStatus } from './api/get-online'
import type { RecommenderModel } from './api/list-models'
import type { TrainingRun } from './api/list-trainings'

const LIVE = { state: 'LIVE', model: 'one/1', reason: 'A test wants it' }

function showing(words: object) {
  signedInAs('MODERATOR')
  server.use(
    http.get(`${API}/moderation/models`, () =>
      HttpResponse.json({ comments: LIVE, pictures: LIVE, words, vision: { provider: 'local', about: '' } }),
    ),
  )
  renderApp('/models')
}

async function wordsLine() {
  const line = (await screen.findByText('Words in the picture')).closest('li')
  if (line === null) throw new Error('There is no line about the reader')
  return within(line)
}

describe('the models', () => {
  it('say which reader reads the words in the picture, in which language', async () => {
    showing({ state: 'LIVE', model: 'tesseract-5/eng', language: 'en', reason: 'It comes with the service' })
    const line = await wordsLine()
    expect(line.getByText('tesseract-5/eng')).toBeVisible()
    expect(line.getByText('Live')).toBeVisible()
    expect(line.getByText('English')).toBeVisible()
  })

  it('say why words cannot be read', async () => {
    showing({ state: 'UNAVAILABLE', model: 'tesseract-5/eng', language: 'en', reason: 'Loading failed: no library' })
    const line = await wordsLine()
    expect(line.getByText('Unavailable')).toBeVisible()
    expect(line.getByText('Loading failed: no library')).toBeVisible()
  })
})

function aModel(change: Partial<RecommenderModel> = {}): RecommenderModel {
  return {
    id: '01999999-0000-7000-8000-00000000000a',
    arm: 'HYBRID',
    state: 'LIVE',
    corpus: { documents: 120, terms: 900 },
    metrics: { 'ndcg@10': 0.31, 'ndcg@10.low': 0.28, 'ndcg@10.high': 0.34, 'live.ndcg@10': 0.29, 'popularity7d.ndcg@10': 0.22, 'gain.low': 0.01, 'gain.high': 0.03, viewers: 240 },
    reason: 'Activated: not worse on 240 viewers.',
    passed: true,
    origin: {
      schema: 1,
      dataFrom: '2026-10-01T00:00:00Z',
      dataUntil: '2026-11-28T03:00:00Z',
      interactions: 5000,
      parameters: { tolerance: 0.01 },
      weights: { ease: 0.6, words: 0.4 },
      trainingSeconds: 12.5,
      sha256: 'ab'.repeat(32),
      bytes: 2048,
    },
    trainedAt: '2026-11-28T03:00:00Z',
    activatedAt: '2026-11-28T03:00:20Z',
    ...change,
  }
}

const OLDER = aModel({
  id: '01999999-0000-7000-8000-00000000000b',
  state: 'RETIRED',
  trainedAt: '2026-11-27T03:00:00Z',
  origin: { ...aModel().origin, weights: { ease: 0.5, words: 0.5 } },
})
const REFUSED = aModel({
  id: '01999999-0000-7000-8000-00000000000c',
  state: 'KEPT',
  passed: false,
  reason: 'Kept: worse in ndcg@10.',
  trainedAt: '2026-11-29T03:00:00Z',
  activatedAt: null,
})

const JOB = { name: 'train-hybrid', cron: null, description: null, nextRun: null, outcome: 'SUCCEEDED', previousEnd: '2026-11-28T03:00:20Z', previousRun: '2026-11-28T03:00:00Z', running: false }

const ONLINE: OnlineStatus = {
  state: 'LEARNING',
  leader: { behindSeconds: 3, learned: 420, videos: 90, likedVideos: 40, words: 300, viewers: 25, refusedFiles: 1, reportedAt: '2026-11-29T03:00:00Z' },
  newest: { id: '01999999-0000-7000-8000-0000000000aa', sha256: 'cd'.repeat(32), bytes: 4096, storedAt: '2026-11-29T03:00:00Z' },
  served: '01999999-0000-7000-8000-0000000000aa',
  kept: 7,
}

const RUN: TrainingRun = {
  id: '01999999-0000-7000-8000-0000000000aa',
  startedAt: '2026-11-28T03:00:00Z',
  phase: 'TUNING',
  done: 0.4,
  memoryBytes: 200 * 1024 * 1024,
  end: null,
}
const FAILED: TrainingRun = {
  ...RUN,
  end: { at: '2026-11-28T03:00:20Z', outcome: 'FAILED', reason: 'It ran out of its heap of 256 MB.', lastLines: 'java.lang.OutOfMemoryError', modelId: null },
}

function serving(models: RecommenderModel[], job: Partial<typeof JOB> = {}, runs: TrainingRun[] = []) {
  signedInAs('OPERATOR')
  server.use(
    http.get(`${API}/admin/models/trainings`, () => HttpResponse.json({ items: runs, nextCursor: null })),
    http.get(`${API}/admin/models`, () => HttpResponse.json({ items: models, nextCursor: null })),
    http.get(`${API}/admin/models/online`, () => HttpResponse.json(ONLINE)),
    http.get(`${API}/admin/recommendation/jobs`, () => HttpResponse.json({ items: [{ ...JOB, ...job }] })),
  )
}

describe('the models of the recommender', () => {
  it('have a gate, an origin, learned weights and metrics with intervals', async () => {
    serving([aModel()])
    renderApp('/models')
    expect(await screen.findByText('Gate passed')).toBeVisible()
    expect(screen.getByText('NDCG@10 0.3100 (95% interval 0.2800–0.3400)')).toBeVisible()
    await userEvent.click(screen.getByText('Origin, weights and metrics'))
    expect(screen.getByText(/SHA-256 abab/)).toBeVisible()
    expect(screen.getByText('Tolerance 0.0100')).toBeVisible()
    expect(screen.getByRole('row', { name: 'Ease 0.6000' })).toBeVisible()
    expect(screen.getByRole('row', { name: 'NDCG@10 0.3100 0.2800–0.3400 0.2900 0.2200' })).toBeVisible()
  })

  it('are compared', async () => {
    serving([aModel(), OLDER])
    renderApp('/models')
    const card = (await screen.findByRole('heading', { name: 'Compare two versions' })).closest('section')
    expect(within(card!).getByRole('row', { name: 'Weight: Ease 0.6000 0.5000 -0.1000' })).toBeVisible()
    await userEvent.selectOptions(within(card!).getByLabelText('Second version'), aModel().id)
    expect(within(card!).getByRole('row', { name: 'Weight: Ease 0.6000 0.6000 0' })).toBeVisible()
  })

  it('are rolled back after a question', async () => {
    const sent: string[] = []
    serving([aModel(), OLDER])
    server.use(
      http.post(`${API}/admin/models/:id/activate`, ({ params }) => {
        sent.push(String(params['id']))
        return HttpResponse.json({ ...OLDER, state: 'LIVE' })
      }),
    )
    renderApp('/models')
    await userEvent.click(await screen.findByRole('button', { name: 'Roll back to 00000000000b' }))
    expect(sent).toEqual([])
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Roll back' }))
    await waitFor(() => expect(sent).toEqual([OLDER.id]))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('say so when one that did not pass the gate is to be activated, and why it was not', async () => {
    serving([aModel(), REFUSED])
    server.use(http.post(`${API}/admin/models/:id/activate`, () => problem(409, 'MODEL_DAMAGED', { detail: 'It cannot be loaded.' })))
    renderApp('/models')
    await userEvent.click(await screen.findByRole('button', { name: 'Activate 00000000000c' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText(/^It did not pass the gate: Kept: worse in ndcg@10/)).toBeVisible()
    await userEvent.click(dialog.getByRole('button', { name: 'Activate' }))
    expect(await screen.findByText(/^Not activated\. It cannot be loaded/)).toBeVisible()
  })

  it('show that a training runs, and start one', async () => {
    const sent: unknown[] = []
    serving([aModel()])
    server.use(
      http.post(`${API}/admin/models`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ arm: 'HYBRID', job: 'train-hybrid' }, { status: 202 })
      }),
    )
    renderApp('/models')
    expect(await screen.findByText('No training runs.')).toBeVisible()
    serving([aModel()], { running: true }, [RUN])
    await userEvent.click(screen.getByRole('button', { name: 'Train now' }))
    await waitFor(() => expect(sent).toEqual([{ arm: 'HYBRID' }]))
    expect(await screen.findByText('Training runs', undefined, { timeout: 10_000 })).toBeVisible()
  })

  it('show how far a training is, and cancel it', async () => {
    const sent: string[] = []
    serving([aModel()], { running: true }, [RUN])
    server.use(
      http.post(`${API}/admin/models/trainings/:id/cancel`, ({ params }) => {
        sent.push(String(params['id']))
        return HttpResponse.json(FAILED)
      }),
    )
    renderApp('/models')
    expect(await screen.findByRole('progressbar', { name: 'Training' })).toHaveValue(0.4)
    expect(screen.getByText(/^Tuning, since/)).toHaveTextContent('MB of memory')
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(sent).toEqual([RUN.id]))
  })

  it('say why a training failed, and what it printed', async () => {
    serving([aModel()], { outcome: 'FAILED' }, [FAILED])
    renderApp('/models')
    expect(await screen.findByText(/It ran out of its heap of 256 MB/)).toBeVisible()
    expect(screen.getByText('java.lang.OutOfMemoryError')).toBeInTheDocument()
  })
})

describe('the arm that learns from the stream', () => {
  it('says how far it is, what it holds and by which snapshot is ranked', async () => {
    serving([])
    renderApp('/models')
    expect(await screen.findByText('Learning')).toBeVisible()
    expect(screen.getByText('3 s')).toBeVisible()
    expect(screen.getByText('90 videos, 40 liked, 300 words, 25 viewers')).toBeVisible()
    expect(screen.getByText(/^4\S* \w+, SHA-256 cdcd/)).toBeVisible()
    expect(screen.getByText(/, in use$/)).toBeVisible()
  })

  it('says that nobody learns', async () => {
    serving([])
    server.use(
      http.get(`${API}/admin/models/online`, () => HttpResponse.json({ ...ONLINE, state: 'STOPPED', leader: null, newest: null, served: null, kept: 0 })),
    )
    renderApp('/models')
    expect(await screen.findByText('Nobody learns')).toBeVisible()
    expect(screen.getByText('No snapshot yet.')).toBeVisible()
  })
})
