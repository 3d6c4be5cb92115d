import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { StandingNote } from '@/shared/standing/standing-note'
import { renderView } from '@/test/render'
import { FUTURE, sampleStanding, sampleStatement, sampleStrike, sampleSuspension } from '@/test/samples'
import { problem, server, signedIn, signedOut, standing } from '@/test/server'
import { StandingPage } from './components/standing-page'

const APPEALS = '/api/v1/standing/suspensions/s1/appeals'

describe('StandingPage', () => {
  beforeEach(() => server.use(signedIn))

  it('shows what counts, until when, and what it comes to', async () => {
    server.use(
      standing({
        standing: 'PAUSED',
        until: FUTURE,
        points: 6,
        strikes: [
          sampleStrike({ decisionId: 'd1' }),
          sampleStrike({ decisionId: 'd2', kind: 'COMMENT', reason: 'HATE', liftedAt: '2026-11-21T00:00:00Z', counts: false }),
        ],
      }),
    )
    const { container } = renderView(<StandingPage />)
    expect(await screen.findByRole('heading', { name: 'You can neither upload nor comment for now' })).toBeVisible()
    expect(screen.getByText('6 points count now.')).toBeVisible()
    expect(screen.getByRole('row', { name: /^6 .*\(reached\)$/ })).toBeVisible()
    expect(screen.getByRole('row', { name: /^12 A person decides/ })).not.toHaveTextContent('reached')
    expect(screen.getByRole('heading', { name: 'A video: Spam' })).toBeVisible()
    expect(screen.getByRole('heading', { name: 'A comment: Hate' })).toBeVisible()
    expect(screen.getByText(/taken away on/)).toBeVisible()
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('leads from a strike to the decision and its appeal', async () => {
    server.use(
      standing({ standing: 'WARNED', until: FUTURE, points: 2, strikes: [sampleStrike()] }),
      http.get('/api/v1/decisions', ({ request }) => {
        expect(new URL(request.url).searchParams.get('contentId')).toBe('v1')
        return HttpResponse.json({ items: [sampleStatement()], nextCursor: null })
      }),
    )
    renderView(<StandingPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Why, and what you can do' }))
    expect(await screen.findByRole('button', { name: 'Appeal' })).toBeVisible()
  })

  it('states the reasons of a suspension, and takes an appeal', async () => {
    const sent: unknown[] = []
    const imposed = sampleSuspension()
    server.use(
      standing({ standing: 'SUSPENDED', until: FUTURE, suspensions: [imposed] }),
      http.post(APPEALS, async ({ request }) => {
        sent.push(await request.json())
        const appeal = { statement: 'It was not me.', filedAt: '2026-11-21T00:00:00Z', answer: null, answeredAt: null }
        const after = sampleStanding({ standing: 'SUSPENDED', suspensions: [{ ...imposed, appealable: false, appeal }] })
        server.use(standing(after))
        return HttpResponse.json(after, { status: 201 })
      }),
    )
    renderView(<StandingPage />)
    expect(await screen.findByText('The same link under many videos.')).toBeVisible()
    expect(screen.getByText('Our staff noticed it.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Appeal' }))
    await userEvent.type(screen.getByLabelText('Why is it wrong?'), 'It was not me.')
    await userEvent.click(screen.getByRole('button', { name: 'Send appeal' }))
    expect(await screen.findByText(/Somebody else looks at it now/)).toBeVisible()
    expect(sent).toEqual([{ statement: 'It was not me.' }])
  })

  it('says why the profile was reset', async () => {
    server.use(standing({ profileResets: [{ at: '2026-11-21T00:00:00Z', handle: false, reason: 'HATE', statement: 'It attacks people for who they are.' }] }))
    renderView(<StandingPage />)
    expect(await screen.findByText(/a person removed your name and description/)).toBeVisible()
    expect(screen.getByText('Hate.')).toBeVisible()
  })

  it('says why an appeal is refused', async () => {
    server.use(
      standing({ standing: 'SUSPENDED', suspensions: [sampleSuspension()] }),
      http.post(APPEALS, () => problem(409, 'SUSPENSION_OVER')),
    )
    renderView(<StandingPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Appeal' }))
    await userEvent.click(screen.getByRole('button', { name: 'Send appeal' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The suspension was lifted already.')
  })

  it('says so when nothing counts, when it fails, and when nobody is signed in', async () => {
    const empty = renderView(<StandingPage />)
    expect(await screen.findByText('Nothing counts against you')).toBeVisible()
    expect(screen.getByRole('heading', { name: 'All is well' })).toBeVisible()
    empty.unmount()
    server.use(http.get('/api/v1/standing', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    const failed = renderView(<StandingPage />)
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
    failed.unmount()
    server.use(signedOut)
    renderView(<StandingPage />)
    expect(await screen.findByText('Sign in to see your standing')).toBeVisible()
  })
})

describe('StandingNote', () => {
  it('says where uploads go that the account cannot upload, and why', async () => {
    server.use(signedIn, standing({ standing: 'PAUSED', until: FUTURE, points: 6 }))
    renderView(<StandingNote />)
    expect(await screen.findByText(/You can neither upload nor comment for now/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'See why, and what you can do' })).toHaveAttribute('href', '/standing')
  })
})
