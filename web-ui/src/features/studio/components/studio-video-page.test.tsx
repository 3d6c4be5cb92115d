import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Video } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { sampleStatement, sampleVideo } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { StudioVideoPage } from './studio-video-page'

const decision = { reasonCode: 'VIOLENCE', statement: 'It shows violence.', automated: false, decidedAt: '2026-11-20T00:00:00Z' }
const video = (change: Partial<Video>) => http.get('/api/v1/videos/v1', () => HttpResponse.json(sampleVideo(change)))

describe('StudioVideoPage', () => {
  beforeEach(() =>
    server.use(
      signedIn,
      http.get('/api/v1/decisions', () => HttpResponse.json({ items: [sampleStatement()], nextCursor: null })),
      http.get('/api/v1/feed/videos/v1/reach', () => HttpResponse.json({ code: 'NOT_FOUND', status: 404, title: 'Not found' }, { status: 404 })),
      http.get('/api/v1/videos/v1/captions', () => HttpResponse.json({ items: [] })),
      http.get('/api/v1/auditions/v1', () => problem(404, 'NOT_FOUND')),
    ),
  )

  it('plays a passage that a decision names', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play')
    server.use(video({ state: 'TAKEN_DOWN', moderation: { ...decision, outcome: 'REJECTED' } }))
    renderView(<StudioVideoPage id="v1" />)
    await userEvent.click(await screen.findByRole('button', { name: /^Play\s*0:03/ }))
    const preview = screen.getByLabelText<HTMLVideoElement>('Preview')
    expect(preview.currentTime).toBe(3)
    expect(play).toHaveBeenCalledTimes(1)
  })

  it('has no player where nothing was decided against the video', async () => {
    server.use(video({ moderation: { ...decision, reasonCode: 'NO_VIOLATION', outcome: 'APPROVED' } }))
    renderView(<StudioVideoPage id="v1" />)
    expect(await screen.findByText('Everybody can find it now.')).toBeVisible()
    expect(screen.queryByLabelText('Preview')).toBeNull()
  })
})
