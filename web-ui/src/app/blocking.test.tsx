import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { BlockHost } from './block-host'
import { CommentsPanel } from '@/features/comments/components/comments-panel'
import { WhyDialog } from '@/features/feed/components/why-dialog'
import { useVideoActs } from '@/features/feed/hooks/use-video-acts'
import { feedQuery } from '@/features/feed/api/feed'
import { ProfilePage } from '@/features/profile/components/profile-page'
import type { FeedItem } from '@/shared/api/types'
import { useBlockPrompt } from '@/shared/blocking/block-prompt'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import { renderView } from '@/test/render'
import { sampleComment, sampleItem, sampleVideo } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'

const BLOCK = '/api/v1/users/me/blocks/:id'
const done = () => new HttpResponse(null, { status: 204 })

function Why({ item }: { item: FeedItem }) {
  return <WhyDialog item={item} acts={useVideoActs(item, false)} onClose={() => undefined} />
}

describe('Blocking', () => {
  let blocked: string[]

  beforeEach(() => {
    blocked = []
    useBlockPrompt.getState().close()
    server.use(
      signedIn,
      http.put(BLOCK, ({ params }) => {
        blocked.push(String(params['id']))
        return done()
      }),
      http.delete(BLOCK, ({ params }) => {
        blocked = blocked.filter((id) => id !== params['id'])
        return done()
      }),
      http.get('/api/v1/users/mara', () =>
        HttpResponse.json({
          id: 'u1',
          handle: 'mara',
          displayName: 'Mara',
          bio: '',
          counts: { videos: 1, followers: 1, following: 2, likes: 3 },
          followedByMe: false,
          blockedByMe: blocked.includes('u1'),
        }),
      ),
      http.get('/api/v1/users/mara/videos', () => HttpResponse.json({ items: [sampleVideo()], nextCursor: null })),
      http.get('/api/v1/videos/v1/comments', () => {
        const comments = [sampleComment(), sampleComment({ id: 'c2', author: { id: 'u2', handle: 'ole', displayName: 'Ole' } })]
        return HttpResponse.json({ items: comments.filter(({ author }) => !blocked.includes(author.id)), nextCursor: null })
      }),
    )
  })

  it('asks on a channel page, hides its videos, and undoes it', async () => {
    renderView(<><ProfilePage handle="mara" /><BlockHost /></>)
    await userEvent.click(await screen.findByRole('button', { name: 'Block @mara' }))
    const dialog = await screen.findByRole('dialog', { name: 'Block @mara?' })
    expect(within(dialog).getByText(/We do not tell them/)).toBeVisible()
    await userEvent.click(within(dialog).getByRole('button', { name: 'Block' }))
    expect(await screen.findByRole('heading', { name: 'You block @mara' })).toBeVisible()
    expect(screen.queryByRole('button', { name: /^Follow/ })).toBeNull()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(blocked).toEqual(['u1'])

    await userEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(await screen.findByRole('button', { name: 'Block @mara' })).toBeVisible()
    expect(blocked).toEqual([])
  })

  it('does nothing when the question is refused', async () => {
    renderView(<><ProfilePage handle="mara" /><BlockHost /></>)
    await userEvent.click(await screen.findByRole('button', { name: 'Block @mara' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Do not block' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(blocked).toEqual([])
  })

  it('removes the comments of the blocked one', async () => {
    renderView(<><CommentsPanel videoId="v1" /><BlockHost /></>)
    await userEvent.click(await screen.findByRole('button', { name: /^Block\s*@mara$/ }))
    await userEvent.click(await screen.findByRole('button', { name: 'Block' }))
    await waitFor(() => expect(screen.queryByRole('link', { name: '@mara' })).toBeNull())
    expect(screen.getByRole('link', { name: '@ole' })).toBeVisible()
  })

  it('takes all videos of the blocked creator from the feed at once', async () => {
    const other = sampleVideo({ id: 'v2', owner: { id: 'u2', handle: 'ole', displayName: 'Ole' } })
    const items = [sampleItem('v1'), sampleItem('v2', { video: other }), sampleItem('v3')]
    const { client } = renderView(<><Why item={sampleItem('v1')} /><BlockHost /></>)
    const { queryKey } = feedQuery('FOR_YOU')
    client.setQueryData(queryKey, { pages: [{ items, nextCursor: null }] as never, pageParams: [undefined] })
    await userEvent.click(await screen.findByRole('button', { name: 'Block @mara' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Block' }))
    await waitFor(() =>
      expect(client.getQueryData(queryKey)?.pages[0]?.items.map(({ video }) => video.id)).toEqual(['v2']),
    )
  })

  it('says why it failed and lets one try again', async () => {
    server.use(http.put(BLOCK, () => problem(409, 'TOO_MANY_BLOCKS', { detail: 'Take one back first.' })))
    renderView(<BlockHost />)
    useBlockPrompt.getState().ask({ id: 'u1', handle: 'mara' })
    await userEvent.click(await screen.findByRole('button', { name: 'Block' }))
    expect(await screen.findByText('Take one back first.')).toBeVisible()
    const dialog = screen.getByRole('dialog', { name: 'Block @mara?' })
    const { violations } = await axe.run(dialog, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('asks strangers to sign in first', async () => {
    server.use(http.get('/api/v1/auth/session', () => HttpResponse.json({ account: null, csrfToken: 't' })))
    renderView(<><ProfilePage handle="mara" /><BlockHost /></>)
    await userEvent.click(await screen.findByRole('button', { name: 'Block @mara' }))
    expect(useSignInPrompt.getState().reason).toBe('block')
    expect(useBlockPrompt.getState().subject).toBeUndefined()
    useSignInPrompt.setState(useSignInPrompt.getInitialState())
  })
})
