import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Notification } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { sampleNotification, sampleStatement } from '@/test/samples'
import { problem, server, signedIn, signedOut } from '@/test/server'
import { NotificationsPage } from './components/notifications-page'
import { sentenceOf } from './sentence'

const PATH = '/api/v1/notifications'

function listOf(...items: Notification[]) {
  return http.get(PATH, () => HttpResponse.json({ items, nextCursor: null }))
}

function unread(count: number) {
  return http.get(`${PATH}/unread-count`, () => HttpResponse.json({ count }))
}

describe('NotificationsPage', () => {
  beforeEach(() => server.use(signedIn, unread(0)))

  it('says what happened, leads there and marks everything as read', async () => {
    const read: unknown[] = []
    server.use(
      listOf(
        sampleNotification({ id: 'n2' }),
        sampleNotification({ id: 'n1', type: 'VIDEO_REJECTED', actor: null, commentId: null, readAt: '2026-11-21T00:00:00Z' }),
      ),
      http.put(`${PATH}/read`, async ({ request }) => {
        read.push(await request.json())
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<NotificationsPage />)
    const comment = await screen.findByRole('link', { name: /Mara commented on “Sourdough”/ })
    expect(comment).toHaveAttribute('href', '/v/v1?panel=comments')
    expect(screen.getByRole('link', { name: /Your video “Sourdough” was not published/ })).toHaveAttribute('href', '/studio/v1')
    expect(screen.getAllByText('New')).toHaveLength(1)
    await waitFor(() => expect(read).toEqual([{ upTo: 'n2' }]))
    await userEvent.tab()
    expect(comment).toHaveFocus()
  })

  it('does not mark again what was read', async () => {
    let marked = 0
    server.use(
      listOf(sampleNotification({ readAt: '2026-11-21T00:00:00Z' })),
      http.put(`${PATH}/read`, () => {
        marked += 1
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<NotificationsPage />)
    await screen.findByText(/Mara commented/)
    expect(screen.queryByText('New')).toBeNull()
    expect(marked).toBe(0)
  })

  it('says so when there is nothing, when it fails, and when nobody is signed in', async () => {
    server.use(listOf())
    const empty = renderView(<NotificationsPage />)
    expect(await screen.findByText('All quiet')).toBeVisible()
    empty.unmount()

    server.use(http.get(PATH, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    const failed = renderView(<NotificationsPage />)
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
    failed.unmount()

    server.use(signedOut)
    renderView(<NotificationsPage />)
    expect(await screen.findByText('Sign in to see your notifications')).toBeVisible()
  })

  it.each([
    ['own video', { commentId: null }, [sampleStatement()], '/studio/v1'],
    ['own comment', { commentId: 'c1' }, [sampleStatement()], '/v/v1?panel=comments'],
    ['video of others', { commentId: null }, [], '/reports'],
    ['comment of others', { commentId: 'c1' }, [], '/reports'],
  ])('leads from the answer to an appeal about an %s to where it is shown', async (_, change, items, href) => {
    server.use(
      listOf(sampleNotification({ type: 'APPEAL_ANSWERED', actor: null, code: 'UPHELD', readAt: '2026-11-21T00:00:00Z', ...change })),
      http.get('/api/v1/decisions', ({ request }) => {
        expect(new URL(request.url).searchParams.get('contentId')).toBe(change.commentId ?? 'v1')
        return HttpResponse.json({ items, nextCursor: null })
      }),
    )
    renderView(<NotificationsPage />)
    const link = await screen.findByRole('link', { name: /the decision stands/ })
    await waitFor(() => expect(link.isConnected ? link : screen.getByRole('link')).toHaveAttribute('href', href))
  })

  it('leads from the answer to a report to the own reports, also when the video is gone', async () => {
    server.use(
      listOf(
        sampleNotification({ type: 'REPORT_ANSWERED', actor: null, code: 'REMOVED', videoTitle: null, readAt: '2026-11-21T00:00:00Z' }),
      ),
    )
    renderView(<NotificationsPage />)
    expect(await screen.findByRole('link', { name: /We removed what you reported/ })).toHaveAttribute('href', '/reports')
  })

  it.each([
    ['REPORT_ANSWERED', 'ACTED', /did something about the account/, '/reports'],
    ['REPORT_ANSWERED', 'KEPT', /account that you reported: it does not break/, '/reports'],
    ['APPEAL_ANSWERED', 'UPHELD', /your account stays suspended/, '/standing'],
    ['APPEAL_ANSWERED', 'OVERTURNED', /lifted the suspension/, '/standing'],
  ] as const)('tells the answer about an account (%s, %s)', async (type, code, name, href) => {
    server.use(
      listOf(
        sampleNotification({ type, actor: null, videoId: null, videoTitle: null, commentId: null, code, readAt: '2026-11-21T00:00:00Z' }),
      ),
    )
    renderView(<NotificationsPage />)
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', href)
  })

  it.each([
    ['PAUSED', /You can neither upload nor comment for now/],
    ['LIFTED', /was taken away/],
    ['NEW_CODE', /Your standing has changed/],
  ])('leads from a changed standing (%s) to what counts', async (code, name) => {
    server.use(
      listOf(
        sampleNotification({ type: 'STANDING_CHANGED', actor: null, videoId: null, videoTitle: null, commentId: null, code, readAt: '2026-11-21T00:00:00Z' }),
      ),
    )
    renderView(<NotificationsPage />)
    expect(await screen.findByRole('link', { name })).toHaveAttribute('href', '/standing')
  })

  it('leads nowhere when the video is gone', () => {
    const gone = sampleNotification({ type: 'REPLY_RECEIVED', videoTitle: null })
    expect(sentenceOf(gone)).toBe('Mara replied to your comment on a video that is no longer available.')
  })
})
