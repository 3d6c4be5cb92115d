import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Comment } from '@/shared/api/types'
import { useReportPrompt } from '@/shared/reporting/report-prompt'
import { renderView } from '@/test/render'
import { ACCOUNT, sampleComment, sampleStatement } from '@/test/samples'
import { problem, server, signedIn } from '@/test/server'
import { threadsOf, withResult } from '../api/comment-cache'
import { commentsQuery } from '../api/comments'
import { CommentsPanel } from './comments-panel'

const MINE = { id: ACCOUNT.id, handle: ACCOUNT.handle, displayName: ACCOUNT.displayName }

function listOf(...items: Comment[]) {
  return http.get('/api/v1/videos/v1/comments', () => HttpResponse.json({ items, nextCursor: null }))
}

describe('CommentsPanel', () => {
  beforeEach(() => server.use(signedIn))

  it('shows texts as text, never as markup', async () => {
    server.use(listOf(sampleComment({ text: '<img src=x onerror=alert(1)>' })))
    const { container } = renderView(<CommentsPanel videoId="v1" />)
    expect(await screen.findByText('<img src=x onerror=alert(1)>')).toBeVisible()
    expect(container.querySelector('img')).toBeNull()
  })

  it('shows a posted comment as being checked and then why it was not published', async () => {
    server.use(
      listOf(),
      http.post('/api/v1/videos/v1/comments', async ({ request }) => {
        const { text } = (await request.json()) as { text: string }
        return HttpResponse.json(sampleComment({ id: 'n1', text, author: MINE, state: 'PENDING' }), { status: 201 })
      }),
    )
    const { client } = renderView(<CommentsPanel videoId="v1" />)
    await screen.findByText('No comments yet')
    await userEvent.type(screen.getByLabelText('Add a comment…'), 'You are awful')
    await userEvent.click(screen.getByRole('button', { name: 'Post' }))
    expect(await screen.findByText('Being checked')).toBeVisible()
    expect(screen.getByLabelText('Add a comment…')).toHaveValue('')

    const reason = { code: 'HARASSMENT', statement: 'It attacks a person.' }
    client.setQueryData(commentsQuery('v1').queryKey, (pages) =>
      withResult(pages, { commentId: 'n1', videoId: 'v1', state: 'REJECTED', reason }),
    )
    expect(await screen.findByText(/^Not published: It attacks a person\./)).toBeVisible()
  })

  it('posts with Enter and begins a line with Shift+Enter', async () => {
    const posted: string[] = []
    server.use(
      listOf(),
      http.post('/api/v1/videos/v1/comments', async ({ request }) => {
        const { text } = (await request.json()) as { text: string }
        posted.push(text)
        return HttpResponse.json(sampleComment({ id: 'n1', text, author: MINE, state: 'PENDING' }), { status: 201 })
      }),
    )
    renderView(<CommentsPanel videoId="v1" />)
    await screen.findByText('No comments yet')
    await userEvent.type(screen.getByLabelText('Add a comment…'), 'One{Shift>}{Enter}{/Shift}two{Enter}')
    await waitFor(() => expect(posted).toEqual(['One\ntwo']))
  })

  it('keeps the text when the comment did not arrive', async () => {
    server.use(
      listOf(),
      http.post('/api/v1/videos/v1/comments', () => problem(503, 'UPSTREAM_UNAVAILABLE')),
    )
    renderView(<CommentsPanel videoId="v1" />)
    await screen.findByText('No comments yet')
    await userEvent.type(screen.getByLabelText('Add a comment…'), 'Hello')
    await userEvent.click(screen.getByRole('button', { name: 'Post' }))
    expect(await screen.findByText(/did not arrive/)).toBeVisible()
    expect(screen.getByLabelText('Add a comment…')).toHaveValue('Hello')
  })

  it('explains why an own comment was rejected, and takes an appeal', async () => {
    const reason = { code: 'HARASSMENT', statement: 'It attacks a person.' }
    server.use(
      listOf(sampleComment({ author: MINE, state: 'REJECTED', reason })),
      http.get('/api/v1/decisions', () => HttpResponse.json({ items: [sampleStatement()], nextCursor: null })),
    )
    renderView(<CommentsPanel videoId="v1" />)
    expect(await screen.findByText(/Not published: It attacks a person\./)).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Why, and appeal' }))
    const dialog = await screen.findByRole('dialog', { name: 'Why, and what you can do' })
    expect(await within(dialog).findByText('Weapons that are used against people.')).toBeVisible()
    expect(within(dialog).getByRole('button', { name: 'Appeal' })).toBeVisible()
  })

  it('offers to report comments of others only', async () => {
    server.use(listOf(sampleComment(), sampleComment({ id: 'c2', author: MINE, text: 'Mine' })))
    renderView(<CommentsPanel videoId="v1" />)
    await screen.findByText('Mine')
    await userEvent.click(await screen.findByRole('button', { name: /^Report\s*@mara$/ }))
    expect(useReportPrompt.getState().subject).toEqual({ kind: 'COMMENT', contentId: 'c1' })
    expect(screen.getAllByRole('button', { name: /^Report/ })).toHaveLength(1)
  })

  it('asks before it deletes', async () => {
    let asked = 0
    server.use(
      listOf(sampleComment({ id: 'c2', text: 'Mine', author: MINE })),
      http.delete('/api/v1/comments/c2', () => {
        asked += 1
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<CommentsPanel videoId="v1" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Delete' }))
    expect(screen.getByRole('dialog', { name: 'Delete this comment?' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Keep it' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked).toBe(0)
  })

  it('posts once on a double click, and a second try with the key of the first', async () => {
    const keys: (string | null)[] = []
    server.use(
      listOf(),
      http.post('/api/v1/videos/v1/comments', ({ request }) => {
        keys.push(request.headers.get('Idempotency-Key'))
        if (keys.length === 1) return problem(503, 'UPSTREAM_UNAVAILABLE')
        return HttpResponse.json(sampleComment({ id: 'n1', author: MINE, state: 'PENDING' }), { status: 201 })
      }),
    )
    renderView(<CommentsPanel videoId="v1" />)
    await screen.findByText('No comments yet')
    await userEvent.type(screen.getByLabelText('Add a comment…'), 'Once')
    const button = screen.getByRole('button', { name: 'Post' })
    fireEvent.click(button)
    fireEvent.click(button)
    expect(await screen.findByText(/did not arrive/)).toBeVisible()
    expect(keys).toHaveLength(1)
    await userEvent.click(button)
    expect(await screen.findByText('Being checked')).toBeVisible()
    expect(keys).toHaveLength(2)
    expect(keys[1]).toBe(keys[0])
  })

  it('refuses more than 1000 characters before sending', async () => {
    server.use(listOf())
    renderView(<CommentsPanel videoId="v1" />)
    const box = await screen.findByLabelText('Add a comment…')
    await userEvent.click(box)
    await userEvent.paste('x'.repeat(1001))
    expect(screen.getByRole('button', { name: 'Post' })).toBeDisabled()
    expect(screen.getByText(/at most 1,000/)).toBeVisible()
  })

  it('offers deletion only for own comments and puts it back when refused', async () => {
    server.use(
      listOf(sampleComment(), sampleComment({ id: 'c2', text: 'Mine', author: MINE })),
      http.delete('/api/v1/comments/c2', () => problem(403, 'FORBIDDEN')),
    )
    renderView(<CommentsPanel videoId="v1" />)
    const buttons = await screen.findAllByRole('button', { name: 'Delete' })
    expect(buttons).toHaveLength(1)
    await userEvent.click(buttons[0]!)
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Delete' }))
    await waitFor(() => expect(screen.getByText('Mine')).toBeVisible())
    expect(await screen.findByText('Your account may not do this.')).toBeVisible()
  })
})

describe('a comment that came back', () => {
  const reason = { code: 'HARASSMENT', statement: 'It insults a person.' }
  const returned = sampleComment({ id: 'n1', text: 'You are awful', author: MINE, state: 'NEEDS_REWRITE', reason })

  function answering(state: Comment['state']): { text: string; ifMatch: string | null }[] {
    const sent: { text: string; ifMatch: string | null }[] = []
    server.use(
      listOf(returned),
      http.patch('/api/v1/comments/n1', async ({ request }) => {
        const { text } = (await request.json()) as { text: string }
        sent.push({ text, ifMatch: request.headers.get('If-Match') })
        return HttpResponse.json({ ...returned, text, state, reason: null, revision: 2 })
      }),
    )
    return sent
  }

  beforeEach(() => server.use(signedIn))

  it('says why and can be rewritten', async () => {
    const sent = answering('PUBLISHED')
    renderView(<CommentsPanel videoId="v1" />)
    expect(await screen.findByText('Not posted yet. It insults a person.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Rewrite' }))
    const box = screen.getByLabelText('Your comment')
    expect(box).toHaveFocus()
    await userEvent.clear(box)
    await userEvent.type(box, 'You are kind')
    await userEvent.click(screen.getByRole('button', { name: 'Save' }))
    expect(await screen.findByText('You are kind')).toBeVisible()
    expect(screen.queryByText(/Not posted yet/)).toBeNull()
    expect(sent).toEqual([{ text: 'You are kind', ifMatch: '"1"' }])
  })

  it('can go to a person as it is', async () => {
    const sent = answering('IN_REVIEW')
    renderView(<CommentsPanel videoId="v1" />)
    await userEvent.click(await screen.findByRole('button', { name: 'Post as it is' }))
    expect(await screen.findByText('A person is looking at it')).toBeVisible()
    expect(sent).toEqual([{ text: 'You are awful', ifMatch: '"1"' }])
  })
})

describe('editing', () => {
  beforeEach(() => server.use(signedIn))

  it('is offered for own comments while the service allows it, and keeps the text when it fails', async () => {
    const own = sampleComment({ id: 'c2', text: 'Mine', author: MINE, editableUntil: '2030-01-01T00:00:00Z' })
    server.use(
      listOf(sampleComment(), own, sampleComment({ id: 'c3', text: 'Old', author: MINE })),
      http.patch('/api/v1/comments/c2', () => problem(429, 'RATE_LIMITED')),
    )
    renderView(<CommentsPanel videoId="v1" />)
    const edit = await screen.findAllByRole('button', { name: 'Edit' })
    expect(edit).toHaveLength(1)
    await userEvent.click(edit[0]!)
    await userEvent.type(screen.getByLabelText('Your comment'), ' too{Enter}')
    expect(await screen.findByText(/wait a moment/)).toBeVisible()
    expect(screen.getByLabelText('Your comment')).toHaveValue('Mine too')
    await userEvent.keyboard('{Escape}')
    expect(screen.getByText('Mine')).toBeVisible()
  })

  it('ignores what was decided about an earlier text', () => {
    const items = [sampleComment({ state: 'PENDING', revision: 2 })]
    const pages = { pages: [{ items, nextCursor: null }], pageParams: [null] }
    const late = { commentId: 'c1', videoId: 'v1', state: 'REJECTED', reason: null, revision: 1 } as const
    expect(withResult(pages, late)?.pages[0]?.items[0]?.state).toBe('PENDING')
    expect(withResult(pages, { ...late, revision: 2 })?.pages[0]?.items[0]?.state).toBe('REJECTED')
  })
})

describe('likes of comments', () => {
  beforeEach(() => server.use(signedIn))

  it('counts at once, by a button that says so', async () => {
    server.use(
      listOf(sampleComment({ likes: 1 })),
      http.put('/api/v1/comments/c1/like', () => HttpResponse.json({ likes: 2, likedByMe: true })),
    )
    renderView(<CommentsPanel videoId="v1" />)
    const like = await screen.findByRole('button', { name: /Like @mara/ })
    expect(like).toHaveAttribute('aria-pressed', 'false')
    await userEvent.click(like)
    expect(like).toHaveAttribute('aria-pressed', 'true')
    expect(like).toHaveTextContent('2')
  })

  it('takes a refused like back', async () => {
    server.use(listOf(sampleComment()), http.put('/api/v1/comments/c1/like', () => problem(500, 'INTERNAL')))
    renderView(<CommentsPanel videoId="v1" />)
    await userEvent.click(await screen.findByRole('button', { name: /Like @mara/ }))
    expect(await screen.findByText(/like did not arrive/)).toBeVisible()
    expect(screen.getByRole('button', { name: /Like @mara/ })).toHaveAttribute('aria-pressed', 'false')
  })
})

describe('threadsOf', () => {
  it('puts answers to answers below the comment that began it', () => {
    const items = [
      sampleComment({ id: 'c', replyTo: 'b', createdAt: '2026-01-03' }),
      sampleComment({ id: 'b', replyTo: 'a', createdAt: '2026-01-02' }),
      sampleComment({ id: 'a' }),
    ]
    const [thread, ...others] = threadsOf({ pages: [{ items, nextCursor: null }], pageParams: [null] })
    expect(others).toEqual([])
    expect(thread?.replies.map((comment) => comment.id)).toEqual(['b', 'c'])
  })
})
