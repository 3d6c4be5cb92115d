import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import type { FeedItem } from '@/shared/api/types'
import { usePlayerPreferences } from '@/shared/player/hooks/player-preferences'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import { renderView } from '@/test/render'
import { ACCOUNT, PLAYBACK, sampleItem, sampleVideo } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { useHiddenVideos } from '../hooks/use-hidden-videos'
import type { FeedParts } from '../parts'
import { FeedPage } from './feed-page'

vi.mock('hls.js/light', () => ({ default: { isSupported: () => false } }))
/** jsdom has no text tracks. */
vi.mock('@/shared/player/captions/side-track', () => ({ followTrack: () => () => undefined }))

const noParts: FeedParts = { comments: () => null, focusComposer: () => undefined, follow: () => null }

function feedOf(...items: FeedItem[]) {
  return http.get('/api/v1/feed', () => HttpResponse.json({ items, nextCursor: null }))
}

describe('FeedPage', () => {
  it('shows the videos as a feed, the first one operable', async () => {
    server.use(feedOf(sampleItem('v1'), sampleItem('v2')))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    const feed = await screen.findByRole('feed')
    const [first] = within(feed).getAllByRole('article', { hidden: true })
    expect(first).toHaveAttribute('aria-posinset', '1')
    expect(within(first!).getByRole('heading', { name: 'Video v1' })).toBeVisible()
    expect(within(first!).getByRole('button', { name: 'Tap for sound' })).toBeVisible()
  })

  it('offers captions, remembers the choice and switches them by key', async () => {
    usePlayerPreferences.setState({ captions: 'auto', muted: true })
    const tracks = ['en', 'de'].map((lang) => ({ lang, label: lang === 'en' ? 'English' : 'Deutsch', url: `/c/${lang}.vtt` }))
    const playback = { ...PLAYBACK, captions: tracks }
    server.use(feedOf(sampleItem('v1', { video: sampleVideo({ id: 'v1', playback }) })))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await userEvent.click(await screen.findByRole('button', { name: 'CC, Captions: English' }))
    await userEvent.click(screen.getByRole('radio', { name: 'Deutsch' }))
    await userEvent.click(screen.getByRole('button', { name: 'Close' }))
    expect(usePlayerPreferences.getState().captions).toBe('de')
    await userEvent.keyboard('c')
    expect(screen.getByRole('button', { name: 'CC, Captions: Off' })).toBeVisible()
    expect(usePlayerPreferences.getState().captions).toBe('off')
    await userEvent.keyboard('c')
    expect(screen.getByRole('button', { name: 'CC, Captions: English' })).toBeVisible()
  })

  it('shows no captions button where there are none', async () => {
    server.use(feedOf(sampleItem('v1')))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await screen.findByRole('heading', { name: 'Video v1' })
    expect(screen.queryByRole('button', { name: /Captions/ })).toBeNull()
  })

  it('reports the video by button and by key, but not an own one', async () => {
    const own = sampleVideo({ id: 'v2', title: 'Video v2', owner: { id: ACCOUNT.id, handle: 'mira', displayName: 'Mira' } })
    server.use(signedIn, feedOf(sampleItem('v1')))
    const others = renderView(<FeedPage mode="LATEST" parts={noParts} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Report' }))
    expect(useReportPrompt.getState().subject).toEqual({ kind: 'VIDEO', contentId: 'v1' })
    useReportPrompt.getState().close()
    await userEvent.keyboard('r')
    expect(useReportPrompt.getState().subject).toEqual({ kind: 'VIDEO', contentId: 'v1' })
    useReportPrompt.getState().close()
    others.unmount()

    server.use(feedOf(sampleItem('v2', { video: own })))
    renderView(<FeedPage mode="LATEST" parts={noParts} />)
    await screen.findByRole('heading', { name: 'Video v2' })
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Report' })).toBeNull())
    await userEvent.keyboard('r')
    expect(useReportPrompt.getState().subject).toBeUndefined()
  })

  it('goes on for a stranger where the tab was before a reload, and begins anew once all was shown', async () => {
    const pages: Record<string, { items: FeedItem[]; nextCursor: string | null }> = {
      '': { items: [sampleItem('v1')], nextCursor: 'second' },
      second: { items: [sampleItem('v2')], nextCursor: 'third' },
      third: { items: [], nextCursor: null },
    }
    server.use(http.get('/api/v1/feed', ({ request }) => HttpResponse.json(pages[new URL(request.url).searchParams.get('cursor') ?? ''])))
    sessionStorage.setItem('kinora.feed-place', 'second')
    const reloaded = renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    expect(await screen.findByRole('heading', { name: 'Video v2' })).toBeVisible()
    expect(screen.queryByRole('heading', { name: 'Video v1' })).toBeNull()
    reloaded.unmount()

    sessionStorage.setItem('kinora.feed-place', 'third')
    const again = renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    expect(await screen.findByRole('heading', { name: 'Video v1' })).toBeVisible()
    again.unmount()
  })

  it('keeps the place of nobody who is signed in', async () => {
    const one = http.get('/api/v1/feed', () => HttpResponse.json({ items: [sampleItem('v1')], nextCursor: 'second' }))
    server.use(one)
    const stranger = renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await expect.poll(() => sessionStorage.getItem('kinora.feed-place')).toBe('second')
    stranger.unmount()

    server.use(signedIn, one)
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await expect.poll(() => sessionStorage.getItem('kinora.feed-place')).toBeNull()
  })

  it('says that there is nothing yet', async () => {
    server.use(feedOf())
    renderView(<FeedPage mode="LATEST" parts={noParts} />)
    expect(await screen.findByText('No videos yet')).toBeVisible()
  })

  it('says what failed and loads again on request', async () => {
    server.use(http.get('/api/v1/feed', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    const retry = await screen.findByRole('button', { name: 'Try again' })
    server.use(feedOf(sampleItem('v1')))
    await userEvent.click(retry)
    expect(await screen.findByRole('heading', { name: 'Video v1' })).toBeVisible()
  })

  it('says so when Kinora cannot be reached', async () => {
    server.use(http.get('/api/v1/feed', () => HttpResponse.error()))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    expect(await screen.findByText('You are offline')).toBeVisible()
  })

  it('asks for sign-in on the Following tab without asking the server', async () => {
    renderView(<FeedPage mode="FOLLOWING" parts={noParts} />)
    expect(await screen.findByText('Sign in to see who you follow')).toBeVisible()
  })

  it('asks a stranger to sign in only when liking', async () => {
    server.use(feedOf(sampleItem('v1')))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Like, 10' }))
    expect(useSignInPrompt.getState().reason).toBe('like')
    useSignInPrompt.getState().close(false)
  })

  it('likes at once and takes it back when the server refuses', async () => {
    let answer: () => void = () => undefined
    const decided = new Promise<void>((resolve) => (answer = resolve))
    server.use(
      signedIn,
      feedOf(sampleItem('v1')),
      http.get('/api/v1/videos/v1', () => HttpResponse.json(sampleVideo())),
      http.get('/api/v1/users/mara', () => problem(404, 'NOT_FOUND')),
      http.post('/api/v1/engagements', () => HttpResponse.json({}, { status: 202 })),
      http.put('/api/v1/videos/v1/like', async () => {
        await decided
        return problem(503, 'UPSTREAM_UNAVAILABLE')
      }),
    )
    const { client } = renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await waitFor(() => expect(client.getQueryData(['video', 'v1'])).toBeDefined())
    await userEvent.click(screen.getByRole('button', { name: 'Like, 10' }))
    expect(await screen.findByRole('button', { name: 'Remove like, 11' })).toHaveAttribute('aria-pressed', 'true')
    answer()
    expect(await screen.findByRole('button', { name: 'Like, 10' })).toHaveAttribute('aria-pressed', 'false')
    expect(screen.getByText(/like did not arrive/)).toBeVisible()
  })

  it('likes also before the video itself was read, and can take that back', async () => {
    let read: () => void = () => undefined
    const reading = new Promise<void>((resolve) => (read = resolve))
    const stored = { likes: 10, likedByMe: false }
    const answer = (likedByMe: boolean) => {
      Object.assign(stored, { likes: likedByMe ? 11 : 10, likedByMe })
      return HttpResponse.json(stored)
    }
    const detail = () => {
      const { likes, likedByMe } = stored
      return HttpResponse.json(sampleVideo({ likedByMe, counts: { views: 100, likes, comments: 1 } }))
    }
    server.use(
      signedIn,
      feedOf(sampleItem('v1')),
      http.get('/api/v1/videos/v1', async () => {
        const first = detail()
        await reading
        return stored.likedByMe ? detail() : first
      }),
      http.get('/api/v1/users/mara', () => problem(404, 'NOT_FOUND')),
      http.post('/api/v1/engagements', () => HttpResponse.json({}, { status: 202 })),
      http.put('/api/v1/videos/v1/like', () => answer(true)),
      http.delete('/api/v1/videos/v1/like', () => answer(false)),
    )
    const { client } = renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await screen.findByRole('button', { name: 'Like, 10' })
    await waitFor(() => expect(client.getQueryData(['session'])).toBeDefined())
    await userEvent.keyboard('l')
    expect(await screen.findByRole('button', { name: 'Remove like, 11' })).toBeVisible()
    read()
    await waitFor(() => expect(client.getQueryData(['video', 'v1'])).toMatchObject({ likedByMe: true }))
    expect(screen.getByRole('button', { name: 'Remove like, 11' })).toBeVisible()
    await userEvent.keyboard('l')
    expect(await screen.findByRole('button', { name: 'Like, 10' })).toBeVisible()
    expect(stored.likedByMe).toBe(false)
  })

  it('says that everything was seen, and where there is more', async () => {
    server.use(feedOf())
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    expect(await screen.findByText('You are all caught up')).toBeVisible()
    expect(screen.getByRole('link', { name: 'See Latest' })).toHaveAttribute('href', '/?tab=latest')
  })

  it('names a hashtag once, also where the description has it', async () => {
    const video = sampleVideo({ id: 'v1', description: 'No scale needed. #Baking', hashtags: ['baking', 'bread'] })
    server.use(feedOf(sampleItem('v1', { video })))
    renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    expect(await screen.findAllByRole('link', { name: /^#baking$/i })).toHaveLength(1)
    expect(screen.getByRole('link', { name: '#bread' })).toBeVisible()
  })

  it('asks nobody to sign in while it is not certain that nobody is', async () => {
    server.use(http.get('/api/v1/auth/session', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<FeedPage mode="FOLLOWING" parts={noParts} />)
    expect(await screen.findByText('Kinora is catching its breath')).toBeVisible()
    expect(screen.queryByText(/Sign in/)).toBeNull()
  })

  it('explains the ranking, hides the video on "not interested" and brings it back on undo', async () => {
    const sent: string[] = []
    server.use(
      signedIn,
      feedOf(sampleItem('v1'), sampleItem('v2')),
      http.get('/api/v1/videos/:id', ({ params }) => HttpResponse.json(sampleVideo({ id: String(params['id']) }))),
      http.post('/api/v1/engagements', () => HttpResponse.json({}, { status: 202 })),
      http.all('/api/v1/feed/feedback', ({ request }) => {
        sent.push(request.method)
        return HttpResponse.json({}, { status: 202 })
      }),
    )
    const { client } = renderView(<FeedPage mode="FOR_YOU" parts={noParts} />)
    await waitFor(() => expect(client.getQueryData(['video', 'v1'])).toBeDefined())
    await userEvent.click(screen.getAllByRole('button', { name: 'Why this video?' })[0]!)
    expect(await screen.findByText('Similar to what you watched')).toBeVisible()
    expect(screen.getByText('0.70')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Not interested' }))
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Video v1' })).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('heading', { name: 'Video v1' })).toBeVisible()
    await waitFor(() => expect(sent).toEqual(['POST', 'DELETE']))
    expect(useHiddenVideos.getState().ids.size).toBe(0)
  })
})
