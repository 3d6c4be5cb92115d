import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { renderView } from '@/test/render'
import { server, signedIn } from '@/test/server'
import { ProfilePage } from './components/profile-page'

const channel = (id: string) => ({
  id,
  handle: 'mara',
  displayName: 'Mara',
  bio: 'I bake.',
  counts: { videos: 0, followers: 1, following: 2, likes: 3 },
  followedByMe: false,
  blockedByMe: false,
})

const shown = (id: string) => [
  http.get('/api/v1/users/mara', () => HttpResponse.json(channel(id))),
  http.get('/api/v1/users/mara/videos', () => HttpResponse.json({ items: [], nextCursor: null })),
]

describe('ProfilePage', () => {
  beforeEach(() => useReportPrompt.getState().close())

  it('reports the account', async () => {
    server.use(signedIn, ...shown('u1'))
    renderView(<ProfilePage handle="mara" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Report @mara' }))
    expect(useReportPrompt.getState().subject).toEqual({ kind: 'ACCOUNT', contentId: 'u1' })
  })

  it('goes from the address of a former handle to that of the new one', async () => {
    server.use(
      http.get('/api/v1/users/mara_old', () => HttpResponse.json(channel('u1'))),
      http.get('/api/v1/users/mara_old/videos', () => HttpResponse.json({ items: [], nextCursor: null })),
      ...shown('u1'),
    )
    const { router } = renderView(<ProfilePage handle="mara_old" />)
    await waitFor(() => expect(router.state.location.pathname).toBe('/@mara'))
  })

  it('lets strangers report it, too', async () => {
    server.use(...shown('u1'))
    renderView(<ProfilePage handle="mara" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Report @mara' }))
    expect(useReportPrompt.getState().subject).toEqual({ kind: 'ACCOUNT', contentId: 'u1' })
  })

  it('offers nobody to report themselves', async () => {
    server.use(signedIn, ...shown('me'))
    renderView(<ProfilePage handle="mara" />)
    expect(await screen.findByText('I bake.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Report @mara' })).toBeNull())
  })
})
