import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { BlockedAccount } from '@/shared/blocking/api/blocks'
import { renderView } from '@/test/render'
import { problem, server, signedIn } from '@/test/server'
import { BlockedSection } from './components/blocked-section'

const BLOCKS = '/api/v1/users/me/blocks'
const MARA: BlockedAccount = { id: 'u1', handle: 'mara', displayName: 'Mara', since: '2026-11-20T00:00:00Z' }
const OLE: BlockedAccount = { ...MARA, id: 'u2', handle: 'ole', displayName: 'Ole' }

describe('BlockedSection', () => {
  beforeEach(() => server.use(signedIn))

  it('lists the blocked accounts and unblocks one', async () => {
    let blocked = [MARA, OLE]
    server.use(
      http.get(BLOCKS, () => HttpResponse.json({ items: blocked, nextCursor: null })),
      http.delete(`${BLOCKS}/:id`, ({ params }) => {
        blocked = blocked.filter(({ id }) => id !== params['id'])
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<BlockedSection />)
    expect(await screen.findByRole('link', { name: 'Ole' })).toHaveAttribute('href', '/@ole')
    await userEvent.click(screen.getByRole('button', { name: 'Unblock @mara' }))
    expect(await screen.findByText('@mara is not blocked any more.')).toBeVisible()
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Mara' })).toBeNull())
    expect(screen.getByRole('link', { name: 'Ole' })).toBeVisible()
  })

  it('shows more of a long list', async () => {
    server.use(
      http.get(BLOCKS, ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'next'
          ? HttpResponse.json({ items: [OLE], nextCursor: null })
          : HttpResponse.json({ items: [MARA], nextCursor: 'next' }),
      ),
    )
    renderView(<BlockedSection />)
    await userEvent.click(await screen.findByRole('button', { name: 'Show more' }))
    expect(await screen.findByRole('link', { name: 'Ole' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Mara' })).toBeVisible()
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull()
  })

  it('says that nobody is blocked', async () => {
    renderView(<BlockedSection />)
    expect(await screen.findByText(/You block nobody/)).toBeVisible()
  })

  it('says what failed, and loads again', async () => {
    server.use(http.get(BLOCKS, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<BlockedSection />)
    const again = await screen.findByRole('button', { name: 'Try again' })
    server.use(http.get(BLOCKS, () => HttpResponse.json({ items: [MARA], nextCursor: null })))
    await userEvent.click(again)
    expect(await screen.findByRole('link', { name: 'Mara' })).toBeVisible()
  })
})
