import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, server, signedInAs } from '@/test/server'

const job = {
  name: 'train-hybrid',
  description: 'Trains the recommender',
  cron: null,
  running: false,
  previousRun: null as string | null,
  previousEnd: null as string | null,
  outcome: null as string | null,
  nextRun: null,
}

function serviceHas(...jobs: object[]) {
  server.use(
    http.get(`${API}/admin/recommendation/jobs`, () => HttpResponse.json({ items: jobs, nextCursor: null })),
    http.get(`${API}/admin/:service/jobs`, () => HttpResponse.json({ items: [], nextCursor: null })),
  )
}

describe('jobs', () => {
  it('says how the last run ended, and how long it took', async () => {
    signedInAs('OPERATOR')
    const previousRun = '2026-11-22T10:00:00Z'
    const previousEnd = '2026-11-22T10:02:05Z'
    serviceHas(
      { ...job, name: 'one', previousRun, previousEnd, outcome: 'SUCCEEDED' },
      { ...job, name: 'two', previousRun, previousEnd, outcome: 'FAILED' },
      { ...job, name: 'three', previousRun, outcome: 'INTERRUPTED' },
    )
    renderApp('/jobs')
    expect((await screen.findByText('One')).closest('li')).toHaveTextContent(/Last run .* Succeeded in 2 min/)
    expect(screen.getByText('Two').closest('li')).toHaveTextContent(/Failed in 2 min/)
    expect(screen.getByText('Three').closest('li')).toHaveTextContent(/Interrupted/)
  })

  it('shows at once that a job runs', async () => {
    signedInAs('OPERATOR')
    serviceHas({ ...job, previousRun: '2026-11-22T10:00:00Z', outcome: 'SUCCEEDED' })
    const running = { ...job, running: true, previousRun: new Date().toISOString() }
    server.use(
      http.post(`${API}/admin/recommendation/jobs/train-hybrid/runs`, () => {
        serviceHas(running)
        return HttpResponse.json(running, { status: 202 })
      }),
    )
    renderApp('/jobs')
    await userEvent.click(await screen.findByRole('button', { name: 'Run now' }))
    expect(await screen.findByText('Running')).toBeVisible()
    expect(screen.getByText(/^Started/)).toBeVisible()
    expect(screen.queryByText('Succeeded')).toBeNull()
    expect(screen.getByRole('button', { name: 'Run now' })).toBeDisabled()
  })

  it('shows a run that ended before anybody saw it running', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    signedInAs('OPERATOR')
    let asked = 0
    server.use(
      http.get(`${API}/admin/recommendation/jobs`, () => {
        asked += 1
        const previousRun = asked > 2 ? new Date().toISOString() : null
        return HttpResponse.json({ items: [{ ...job, previousRun }], nextCursor: null })
      }),
      http.get(`${API}/admin/:service/jobs`, () => HttpResponse.json({ items: [], nextCursor: null })),
      http.post(`${API}/admin/recommendation/jobs/train-hybrid/runs`, () => HttpResponse.json(job, { status: 202 })),
    )
    renderApp('/jobs')
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
    expect(await screen.findByText('Has not run yet')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Run now' }))
    await screen.findByText('Train hybrid was started.')
    vi.advanceTimersByTime(5_000)
    expect(await screen.findByText(/Last run/)).toBeVisible()
  })
})
