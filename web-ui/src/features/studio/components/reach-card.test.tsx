import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { server, signedIn } from '@/test/server'
import type { Reach } from '../api/reach'
import { ReachCard } from './reach-card'

const REACH: Reach = {
  videoId: '019c14fc-a400-7000-8000-000000000001',
  listed: true,
  publishedAt: '2026-11-20T12:00:00Z',
  adultsOnly: false,
  limited: false,
  standing: { words: 12, place: 34, listed: 5000, copyOf: null },
  days: 7,
  shown: [
    { source: 'EXPLORE', slots: 1200 },
    { source: 'FOLLOWING', slots: 34 },
  ],
}

function reaching(change: Partial<Reach>) {
  server.use(http.get('/api/v1/feed/videos/v1/reach', () => HttpResponse.json({ ...REACH, ...change })))
  renderView(<ReachCard videoId="v1" />)
}

describe('ReachCard', () => {
  beforeEach(() => server.use(signedIn))

  it('says who is shown a video, and how often and why it was shown', async () => {
    reaching({})
    expect(await screen.findByText(/^In feeds since/)).toBeVisible()
    expect(screen.getByText('Everybody can be shown it.')).toBeVisible()
    expect(screen.getByText(/12 words that we compare/)).toBeVisible()
    expect(screen.getByText(/place 34 of 5,000/)).toBeVisible()
    expect(screen.getByText('Shown 1,234 times in the last 7 days:')).toBeVisible()
    expect(screen.getByText('Tried out with new viewers: 1,200')).toBeVisible()
  })

  it('names what limits its reach', async () => {
    reaching({ limited: true, listed: false, standing: null, shown: [] })
    expect(await screen.findByText(/Moderation limits its reach/)).toBeVisible()
    expect(screen.getByText('Feeds did not show it in the last 7 days.')).toBeVisible()
    expect(screen.queryByText('Everybody can be shown it.')).toBeNull()
  })

  it('says that adults only are shown it, and that its texts say nothing', async () => {
    reaching({ adultsOnly: true, standing: { words: 0, place: 1, listed: 1, copyOf: null } })
    expect(await screen.findByText(/confirmed that they are adults/)).toBeVisible()
    expect(screen.getByText(/no words that we can compare/)).toBeVisible()
  })

  it('says that an older video has its pictures', async () => {
    reaching({ standing: { words: 12, place: 34, listed: 5000, copyOf: '019c14fc-a400-7000-8000-000000000002' } })
    expect(await screen.findByText(/An older video has the same pictures/)).toBeVisible()
  })

  it('says that feeds do not show what was never published, and that it failed', async () => {
    server.use(http.get('/api/v1/feed/videos/v1/reach', () => HttpResponse.json({ code: 'NOT_FOUND', status: 404, title: 'Not found' }, { status: 404 })))
    renderView(<ReachCard videoId="v1" />)
    expect(await screen.findByText('Nobody: feeds show it once it is public.')).toBeVisible()
  })

  it('can be tried again after a failure', async () => {
    server.use(http.get('/api/v1/feed/videos/v1/reach', () => HttpResponse.json({ code: 'INTERNAL', status: 500, title: 'Failed' }, { status: 500 })))
    renderView(<ReachCard videoId="v1" />)
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  })
})
