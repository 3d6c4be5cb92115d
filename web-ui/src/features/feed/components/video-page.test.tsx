import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { PLAYBACK, sampleVideo } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import type { FeedParts } from '../parts'
import { VideoPage } from './video-page'

vi.mock('hls.js/light', () => ({ default: { isSupported: () => false } }))

const noParts: FeedParts = { comments: () => null, focusComposer: () => undefined, follow: () => null }

describe('VideoPage', () => {
  it('leads on from the one video', async () => {
    server.use(http.get('/api/v1/videos/v1', () => HttpResponse.json(sampleVideo())))
    renderView(<VideoPage id="v1" parts={noParts} />)
    expect(await screen.findByRole('link', { name: 'Watch your feed' })).toHaveAttribute('href', '/')
    expect(screen.getByRole('link', { name: 'More by Mara' })).toHaveAttribute('href', '/@mara')
    expect(screen.getByRole('button', { name: 'Next video' })).toBeEnabled()
  })

  const gated = (confirmationRequired: boolean) =>
    sampleVideo({
      playback: confirmationRequired ? null : PLAYBACK,
      restrictions: { adultsOnly: true, confirmationRequired, label: null, commentsOff: false, limitedReach: null, held: null },
    })

  it('shows nothing of a video for adults before the viewer confirmed, and then the video', async () => {
    let confirmed = false
    const sent: unknown[] = []
    server.use(
      signedIn,
      http.get('/api/v1/videos/v1', () => HttpResponse.json(gated(!confirmed))),
      http.get('/api/v1/users/me/age-confirmation', () => HttpResponse.json({ wording: 1, text: 'I am an adult.', confirmedAt: null })),
      http.put('/api/v1/users/me/age-confirmation', async ({ request }) => {
        sent.push(await request.json())
        confirmed = true
        return HttpResponse.json({ wording: 1, text: 'I am an adult.', confirmedAt: '2026-11-20T00:00:00Z' })
      }),
    )
    const { container } = renderView(<VideoPage id="v1" parts={noParts} />)
    expect(await screen.findByText('I am an adult.')).toBeVisible()
    expect(container.querySelector('img')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and watch' }))
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Sourdough in one bowl' })).toBeVisible())
    expect(sent).toEqual([{ wording: 1 }])
  })

  it('asks strangers to sign in before they confirm their age', async () => {
    server.use(http.get('/api/v1/videos/v1', () => HttpResponse.json(gated(true))))
    renderView(<VideoPage id="v1" parts={noParts} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in to confirm your age' }))
    expect(useSignInPrompt.getState().reason).toBe('age')
  })

  it('covers a labeled video until the viewer wants to see it', async () => {
    const label = { code: 'GRAPHIC', text: 'This video may be disturbing.' }
    const restrictions = { adultsOnly: false, confirmationRequired: false, label, commentsOff: false, limitedReach: null, held: null }
    server.use(http.get('/api/v1/videos/v1', () => HttpResponse.json(sampleVideo({ restrictions }))))
    const { container } = renderView(<VideoPage id="v1" parts={noParts} />)
    expect(await screen.findByText('This video may be disturbing.')).toBeVisible()
    expect(container.querySelector('img.poster')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Play' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Watch it' }))
    expect(screen.queryByText('This video may be disturbing.')).toBeNull()
    expect(container.querySelector('img.poster')).not.toBeNull()
  })

  it('tells the comments that they are off', async () => {
    const restrictions = { adultsOnly: false, confirmationRequired: false, label: null, commentsOff: true, limitedReach: null, held: null }
    const asked: boolean[] = []
    const parts: FeedParts = {
      ...noParts,
      comments: (_id, off) => {
        asked.push(off)
        return null
      },
    }
    server.use(http.get('/api/v1/videos/v1', () => HttpResponse.json(sampleVideo({ restrictions }))))
    renderView(<VideoPage id="v1" withComments parts={parts} />)
    await waitFor(() => expect(asked).toContain(true))
    expect(asked).not.toContain(false)
  })

  it.each([
    [404, 'VIDEO_NOT_FOUND'],
    [400, 'MALFORMED_REQUEST'],
  ])('says of an address answered %i that nothing is there', async (status, code) => {
    server.use(http.get('/api/v1/videos/nope', () => problem(status, code, { detail: 'Check the parameters.' })))
    renderView(<VideoPage id="nope" parts={noParts} />)
    expect(await screen.findByRole('heading', { name: 'Nothing here' })).toBeVisible()
    expect(screen.queryByText('Check the parameters.')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Back to the feed' })).toHaveAttribute('href', '/')
  })
})
