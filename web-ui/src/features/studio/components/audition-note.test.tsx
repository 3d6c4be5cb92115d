import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { FUTURE } from '@/test/samples'
import { problem, server } from '@/test/server'
import type { Audition } from '../api/audition'
import { AuditionNote } from './audition-note'

const answer = (change: Partial<Audition>) =>
  server.use(
    http.get('/api/v1/auditions/v1', () =>
      HttpResponse.json({ state: 'AUDITIONING', showings: 23, goal: 50, until: FUTURE, ...change } satisfies Audition),
    ),
  )

describe('AuditionNote', () => {
  it('shows how many of the showings a video has', async () => {
    answer({})
    renderView(<AuditionNote videoId="v1" />)
    expect(await screen.findByText('Finding its first viewers: 23 of 50 showings.')).toBeVisible()
    expect(screen.getByRole('progressbar', { name: 'First viewers' })).toHaveAttribute('value', '23')
  })

  it.each([
    ['WAITING', 0, /as soon as others of your videos/],
    ['GRADUATED', 51, /^51 people got to see it, and they enjoyed it/],
    ['ENDED', 50, /^50 people got to see it, but they enjoyed it less often/],
    ['ENDED', 7, /shown to 7 of 50 people: too few/],
  ] as const)('says what %s with %i showings means', async (state, showings, text) => {
    answer({ state, showings })
    renderView(<AuditionNote videoId="v1" />)
    expect(await screen.findByText(text)).toBeVisible()
    expect(screen.queryByRole('progressbar')).toBeNull()
  })

  it('says nothing about a video that never looked for viewers', async () => {
    server.use(http.get('/api/v1/auditions/v1', () => problem(404, 'NOT_FOUND')))
    const { client, container } = renderView(<AuditionNote videoId="v1" />)
    await expect.poll(() => client.getQueryData(['studio', 'audition', 'v1'])).toBeNull()
    expect(container).not.toHaveTextContent('First viewers')
  })

  it('loads again on request where it failed', async () => {
    server.use(http.get('/api/v1/auditions/v1', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<AuditionNote videoId="v1" />)
    const again = await screen.findByRole('button', { name: 'Try again' })
    answer({ showings: 24 })
    await userEvent.click(again)
    expect(await screen.findByText(/24 of 50/)).toBeVisible()
  })
})
