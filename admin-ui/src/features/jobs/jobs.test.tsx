import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, server, signedInAs } from '@/test/server'

const job = {
  name: 'train-tfidf',
  description: 'Trains the recommender',
  cron: null,
  running: false,
  previousRun: null as string | null,
  nextRun: null,
}

describe('jobs', () => {
  it('shows a run that ended before anybody saw it running', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    signedInAs('operator')
    let asked = 0
    server.use(
      http.get(`${API}/admin/preference/jobs`, () => HttpResponse.json({ items: [], nextCursor: null })),
      http.get(`${API}/admin/recommendation/jobs`, () => {
        asked += 1
        const previousRun = asked > 2 ? new Date().toISOString() : null
        return HttpResponse.json({ items: [{ ...job, previousRun }], nextCursor: null })
      }),
      http.post(`${API}/admin/recommendation/jobs/train-tfidf/runs`, () => HttpResponse.json(job, { status: 202 })),
    )
    renderApp('/jobs')
    const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
    expect(await screen.findByText('Has not run yet')).toBeVisible()
    await user.click(screen.getByRole('button', { name: 'Run now' }))
    await screen.findByText('Train tfidf was started.')
    vi.advanceTimersByTime(5_000)
    expect(await screen.findByText(/Last run/)).toBeVisible()
  })
})
