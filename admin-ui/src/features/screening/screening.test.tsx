import { cleanup, screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'

const stage = { stage: 'HASH', required: true, ran: 98, skipped: 0, failed: 0, causes: [], medianMillis: 240 }

const status = {
  policyVersion: 'default:3',
  stages: [
    stage,
    {
      ...stage,
      stage: 'VISION',
      required: false,
      ran: 0,
      skipped: 90,
      failed: 8,
      causes: [
        { cause: 'NO_VISION_MODEL', videos: 90 },
        { cause: 'TIMEOUT', videos: 8 },
      ],
      medianMillis: null,
    },
  ],
  gemini: null,
  backlog: { waiting: 0, deferred: [], oldestSeconds: 0 },
}

function screeningIs(change: object) {
  signedInAs('OPERATOR')
  server.use(http.get(`${API}/admin/moderation/screening`, () => HttpResponse.json({ ...status, ...change })))
  renderApp('/screening')
}

describe('screening', () => {
  it('shows what became of every stage, and why', async () => {
    screeningIs({})
    const hash = (await screen.findByText('Hash')).closest('tr')
    expect(hash).toHaveTextContent(/Required/)
    expect(hash).toHaveTextContent(/98/)
    expect(hash).toHaveTextContent(/240 ms/)
    expect(screen.getByText('Vision').closest('tr')).toHaveTextContent(/No vision model \(90\), Timeout \(8\)/)
    expect(screen.getByText('No video waits.')).toBeVisible()
    expect(screen.getByText(/No vision model is configured/)).toBeVisible()
  })

  it('shows what waits, and what the vision model costs', async () => {
    screeningIs({
      gemini: { model: 'gemini-2.5-flash', circuit: 'OPEN', callsToday: 1200, callsPerDay: 5000, microUsdToday: 1_250_000, microUsdPerDay: 5_000_000 },
      backlog: { waiting: 12, deferred: [{ cause: 'OVERLOADED', videos: 4 }], oldestSeconds: 125 },
    })
    expect(await screen.findByText(/videos wait, the oldest for/)).toHaveTextContent('12 videos wait, the oldest for 2 min')
    expect(screen.getByText(/until this passes/)).toHaveTextContent('4 of them until this passes: Overloaded')
    expect(screen.getByText('Not asked after too many failures')).toBeVisible()
    expect(screen.getByText(/calls since midnight UTC/)).toHaveTextContent('1,200 of 5,000 calls')
    expect(screen.getByText(/spent since midnight UTC/)).toHaveTextContent('$1.25 of $5.00 spent')
    expect(screen.getByRole('progressbar', { name: 'Money of today' })).toBeVisible()
  })

  it('says where the price is not known, and where money is not limited', async () => {
    const gemini = { model: 'gemini-2.5-flash', circuit: 'CLOSED', callsToday: 3, callsPerDay: 5000, microUsdPerDay: null }
    screeningIs({ gemini: { ...gemini, microUsdToday: null } })
    expect(await screen.findByText(/Price not configured/)).toBeVisible()
    cleanup()
    screeningIs({ gemini: { ...gemini, microUsdToday: 12_590 } })
    expect(await screen.findByText(/without a limit in money/)).toHaveTextContent('$0.013 spent since midnight UTC')
  })

  it('says when it cannot be read', async () => {
    signedInAs('OPERATOR')
    server.use(http.get(`${API}/admin/moderation/screening`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderApp('/screening')
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
