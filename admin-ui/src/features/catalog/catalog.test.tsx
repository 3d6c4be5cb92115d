import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'
import type { FeedPath, VideoRow } from './api/catalog'

const ID = '019c14fc-a400-7000-8000-000000000001'
const VIEWER = '019c14fc-a400-7000-8000-0000000000aa'

const ROW: VideoRow = {
  id: ID,
  about: { title: 'Sourdough', ownerId: VIEWER, ownerHandle: 'mina', category: 'Food & Cooking', publishedAt: '2026-11-20T00:00:00Z', adultsOnly: true, limited: false, version: 3 },
  listed: true,
  counts: { views: 1200, likes: 30, comments: 4 },
  modelId: null,
  indexed: {
    version: 2,
    liking: 33,
    thisWeek: 7.5,
    place: 12,
    listed: 4000,
    words: [{ word: 'sourdough', weight: 0.81 }],
    links: [{ part: 'next items', videos: [{ id: VIEWER, title: 'Rye bread', weight: 0.42 }, { id: ID, title: null, weight: 0.1 }] }],
  },
  triedAs: { key: 'Food & Cooking|NEW|SMALL', enjoyed: 0.5 },
  shown: [{ source: 'EXPLORE', slots: 41 }],
}

const PATH: FeedPath = {
  videoId: ID,
  viewerId: VIEWER,
  at: '2026-11-30T12:00:00Z',
  arm: 'hybrid',
  stoppedAt: 'ALLOWED',
  stages: [
    { step: 'LISTED', outcome: 'PASSED', findings: [{ code: 'PUBLISHED', text: 'Published', at: '2026-11-20T00:00:00Z' }] },
    { step: 'ALLOWED', outcome: 'STOPPED', findings: [{ code: 'BLOCKED', text: 'Viewer and creator are apart by a block', at: null }] },
    { step: 'SCORED', outcome: 'OPEN', findings: [{ code: 'WOULD_SCORE', text: 'Its score would be 0.3', at: null }] },
  ],
  score: { score: 0.3, place: 14, candidates: 800, features: { content: 0.2, hot: 0.1 } },
}

const asked: URL[] = []

beforeEach(() => {
  asked.length = 0
  signedInAs('OPERATOR')
  server.use(
    http.get(`${API}/admin/recommendation/videos/${ID}`, () => HttpResponse.json(ROW)),
    http.get(`${API}/users/mina`, () => HttpResponse.json({ id: VIEWER, handle: 'mina' })),
    http.get(`${API}/users/nobody`, () => problem(404, 'NOT_FOUND')),
    http.get(`${API}/admin/recommendation/videos/${ID}/feed-path`, ({ request }) => {
      asked.push(new URL(request.url))
      return HttpResponse.json(PATH)
    }),
  )
})

const cardOf = async (title: string) => within((await screen.findByRole('heading', { name: title })).closest('section')!)

describe('the catalog', () => {
  it('finds a video by words, by its id and by its link', async () => {
    server.use(
      http.get(`${API}/search`, ({ request }) =>
        HttpResponse.json({
          items: new URL(request.url).searchParams.get('q') === 'bread' ? [{ id: ID, title: 'Sourdough', owner: { handle: 'mina' }, publishedAt: null }] : [],
          nextCursor: null,
        }),
      ),
    )
    const router = renderApp('/catalog')
    const field = await screen.findByLabelText('Find a video')
    await userEvent.type(field, 'bread{Enter}')
    await userEvent.click(await screen.findByRole('button', { name: 'Look at Sourdough' }))
    expect(router.state.location.search).toEqual({ q: 'bread', video: ID })
    expect(await screen.findByRole('heading', { name: 'Sourdough' })).toBeVisible()

    await userEvent.clear(await screen.findByLabelText('Find a video'))
    await userEvent.type(screen.getByLabelText('Find a video'), `https://kinora.example/v/${ID.toUpperCase()}{Enter}`)
    expect(router.state.location.search).toEqual({ video: ID })

    await userEvent.clear(await screen.findByLabelText('Find a video'))
    await userEvent.type(screen.getByLabelText('Find a video'), 'nothing{Enter}')
    expect(await screen.findByText('No listed video has these words')).toBeVisible()
  })

  it('shows how the recommender knows a video', async () => {
    renderApp(`/catalog?video=${ID}`)
    const card = await cardOf('Sourdough')
    expect(card.getByText('For adults')).toBeVisible()
    expect(card.getByText('place 12 of 4,000 this week: 7.5 of 33 who liked it')).toBeVisible()
    expect(card.getByText('food & cooking, new, small; 50% enjoyed')).toBeVisible()
    expect(card.getByText('3, in the index 2')).toBeVisible()
    expect(card.getByText('sourdough')).toHaveTextContent('sourdough 0.81')
    expect(card.getByRole('row', { name: 'Explore 41' })).toBeVisible()
    expect(card.getByText('not listed any more')).toBeVisible()
    expect(card.getByRole('button', { name: 'Rye bread' })).toBeVisible()
  })

  it('says of an unknown video that there is none', async () => {
    server.use(http.get(`${API}/admin/recommendation/videos/${VIEWER}`, () => problem(404, 'NOT_FOUND')))
    renderApp(`/catalog?video=${VIEWER}`)
    expect(await screen.findByText('Not found')).toBeVisible()
  })

  it('checks step by step why a viewer is not shown it, each time somebody asks', async () => {
    renderApp(`/catalog?video=${ID}`)
    await userEvent.type(await screen.findByLabelText('Viewer'), '@mina{Enter}')
    const card = await cardOf('Why is it not shown?')
    expect(await card.findByText('It is stopped at: allowed for the viewer.')).toBeVisible()
    const stopped = card.getByRole('heading', { name: 'Allowed for the viewer' }).closest('li')!
    expect(stopped).toHaveTextContent('Viewer and creator are apart by a blockStopped')
    expect(card.getByRole('row', { name: 'Content 0.2000' })).toBeVisible()
    await userEvent.click(card.getByRole('button', { name: 'Check' }))
    expect(asked.map((url) => url.searchParams.get('viewerId'))).toEqual([VIEWER, VIEWER])
  })

  it('asks about anybody without a viewer, and says that a handle is unknown', async () => {
    renderApp(`/catalog?video=${ID}`)
    await userEvent.click(await screen.findByRole('button', { name: 'Check' }))
    await screen.findByText('It is stopped at: allowed for the viewer.')
    expect(asked[0]?.search).toBe('')
    await userEvent.type(screen.getByLabelText('Viewer'), 'nobody{Enter}')
    expect(await screen.findByText('Not found')).toBeVisible()
    expect(asked).toHaveLength(1)
  })
})
