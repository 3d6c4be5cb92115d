import { screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { sampleVideo } from '@/test/samples'
import { problem, server } from '@/test/server'
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
