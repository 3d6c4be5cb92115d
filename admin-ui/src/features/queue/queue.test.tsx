import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { aCase, aSummary, claimOf } from '@/test/samples'
import { API, problem, server, signedInAs } from '@/test/server'

const LATER = { excerpt: 'Second comment', id: 'case-2', contentId: 'comment-2' }

function listing(...items: ReturnType<typeof aSummary>[]) {
  const asked: URLSearchParams[] = []
  server.use(
    http.get(`${API}/moderation/cases`, ({ request }) => {
      asked.push(new URL(request.url).searchParams)
      return HttpResponse.json({ items, nextCursor: null })
    }),
  )
  return asked
}

describe('queue', () => {
  it('asks for what the address says and keeps the order of the service', async () => {
    signedInAs('moderator')
    const asked = listing(aSummary(), aSummary(LATER))
    renderApp('/queue?state=CLAIMED&kind=COMMENT&queue=comments')

    const list = await screen.findByRole('list', { name: 'Cases' })
    expect(within(list).getAllByRole('link').map((row) => row.dataset['case'])).toEqual(['case-1', 'case-2'])
    expect(Object.fromEntries(asked[0]!)).toEqual({ state: 'CLAIMED', kind: 'COMMENT', queue: 'comments' })
  })

  it('writes a chosen filter into the address', async () => {
    signedInAs('moderator')
    const asked = listing(aSummary())
    const router = renderApp('/queue')

    const kinds = await screen.findByRole('group', { name: 'Kind' })
    await userEvent.click(within(kinds).getByRole('button', { name: /^Videos/ }))
    await waitFor(() => expect(router.state.location.search).toMatchObject({ state: 'OPEN', kind: 'VIDEO' }))
    await waitFor(() => expect(asked.at(-1)!.get('kind')).toBe('VIDEO'))
  })

  it('lists withdrawn cases too', async () => {
    signedInAs('moderator')
    const asked = listing()
    renderApp('/queue?state=WITHDRAWN')
    expect(await screen.findByText('No case was withdrawn')).toBeVisible()
    expect(asked[0]!.get('state')).toBe('WITHDRAWN')
    expect(screen.getByRole('button', { name: 'Withdrawn' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('counts open cases only where open cases are listed, and names no queue twice', async () => {
    signedInAs('moderator')
    listing(aSummary())
    renderApp('/queue')
    const kinds = await screen.findByRole('group', { name: 'Kind' })
    expect(await within(kinds).findByRole('button', { name: /^Videos\s*3/ })).toBeVisible()
    expect(screen.queryByRole('group', { name: 'Queue' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Decided' }))
    await waitFor(() => expect(within(kinds).getByRole('button', { name: /^Videos/ })).toHaveTextContent(/^Videos$/))
  })

  it('names itself in the tab', async () => {
    signedInAs('moderator')
    listing()
    renderApp('/queue')
    await waitFor(() => expect(document.title).toBe('Review queue · Kinora Console'))
  })

  it('travels with j and k and opens with Enter', async () => {
    signedInAs('moderator')
    listing(aSummary(), aSummary(LATER))
    server.use(
      http.get(`${API}/moderation/cases/case-2`, () => HttpResponse.json(aCase({ ...LATER }))),
      http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    )
    const router = renderApp('/queue')
    await screen.findByText('Second comment')

    await userEvent.keyboard('jj')
    expect(document.activeElement).toHaveAttribute('data-case', 'case-2')
    await userEvent.keyboard('k')
    expect(document.activeElement).toHaveAttribute('data-case', 'case-1')
    await userEvent.keyboard('j{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/cases/case-2'))
  })

  it('shows who has a case', async () => {
    signedInAs('moderator')
    listing(aSummary(claimOf({ id: 'account-ada', handle: 'ada' })))
    renderApp('/queue?state=CLAIMED')

    expect(await screen.findByText(/@ada/)).toBeVisible()
  })

  it('marks what concerns a child', async () => {
    signedInAs('moderator')
    listing(aSummary({ childSafety: true }), aSummary(LATER))
    renderApp('/queue')
    expect(await screen.findAllByText('Child safety')).toHaveLength(1)
  })

  it('says that the queue is empty', async () => {
    signedInAs('moderator')
    listing()
    renderApp('/queue')

    expect(await screen.findByText('The queue is empty')).toBeVisible()
  })

  it('explains a refusal of the service and a failure with a retry', async () => {
    signedInAs('moderator')
    server.use(http.get(`${API}/moderation/cases`, () => problem(403, 'FORBIDDEN')))
    renderApp('/queue')
    expect(await screen.findByRole('alert')).toHaveTextContent('Not allowed')
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
  })
})
