import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { CATEGORIES } from '@/shared/lib/categories'
import { renderView } from '@/test/render'
import { problem, server, signedIn, signedOut } from '@/test/server'
import { InterestsOffer } from './components/interests-offer'
import { InterestsPage } from './components/interests-page'

const PATH = '/api/v1/preferences/me'

describe('Interests', () => {
  let stored: { declared: string[]; updatedAt: string | null }
  let sent: { declared: string[]; ifMatch: string | null }[]

  beforeEach(() => {
    stored = { declared: [], updatedAt: null }
    sent = []
    server.use(
      signedIn,
      http.get(PATH, () =>
        HttpResponse.json({ ...stored, inferred: [], personalizationEnabled: true }, { headers: { ETag: '"0"' } }),
      ),
      http.put(PATH, async ({ request }) => {
        const { declared } = (await request.json()) as { declared: string[] }
        sent.push({ declared, ifMatch: request.headers.get('If-Match') })
        stored = { declared, updatedAt: '2026-11-30T00:00:00Z' }
        return HttpResponse.json({ ...stored, inferred: [], personalizationEnabled: true })
      }),
    )
  })

  it('offers all categories, works by keyboard, and sends the choice once', async () => {
    const { container } = renderView(<InterestsPage />)
    const first = await screen.findByRole('checkbox', { name: CATEGORIES[0] })
    expect(screen.getAllByRole('checkbox')).toHaveLength(CATEGORIES.length)
    expect(screen.getByRole('button', { name: 'Show me my feed' })).toBeDisabled()
    act(() => first.focus())
    await userEvent.keyboard(' {Tab} ')
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pets & Animals' }))
    await userEvent.click(screen.getByRole('checkbox', { name: CATEGORIES[1] }))
    expect(screen.getByRole('status')).toHaveTextContent('2 interests chosen')
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])

    await userEvent.click(screen.getByRole('button', { name: 'Show me my feed' }))
    expect(await screen.findByRole('button', { name: 'Your feed is being made…' })).toBeDisabled()
    await waitFor(() => expect(sent).toEqual([{ declared: [CATEGORIES[0], 'Pets & Animals'], ifMatch: '*' }]))
  })

  it('takes skipping for an answer', async () => {
    renderView(<InterestsPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Skip for now' }))
    await waitFor(() => expect(sent).toEqual([{ declared: [], ifMatch: '*' }]))
  })

  it('keeps the choice when it cannot be saved', async () => {
    server.use(http.put(PATH, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<InterestsPage />)
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Pets & Animals' }))
    await userEvent.click(screen.getByRole('button', { name: 'Show me my feed' }))
    expect(await screen.findByText('A part of the service does not answer.')).toBeVisible()
    expect(screen.getByRole('checkbox', { name: 'Pets & Animals' })).toBeChecked()
    expect(screen.getByRole('button', { name: 'Show me my feed' })).toBeEnabled()
  })

  it('is for signed-in people', async () => {
    server.use(signedOut)
    renderView(<InterestsPage />)
    expect(await screen.findByText('Sign in to choose what you like')).toBeVisible()
  })

  it('is offered above the feed until it is answered', async () => {
    renderView(<InterestsOffer />)
    expect(await screen.findByRole('link', { name: 'Choose interests' })).toHaveAttribute('href', '/interests')
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
    expect(sent).toEqual([{ declared: [], ifMatch: '*' }])
  })

  it('is offered to nobody who answered, or without sign-in', async () => {
    stored = { declared: [], updatedAt: '2026-11-30T00:00:00Z' }
    const { client, unmount } = renderView(<InterestsOffer />)
    await waitFor(() => expect(client.getQueryData(['preferences'])).toBeDefined())
    expect(screen.queryByRole('complementary')).toBeNull()
    unmount()
    server.use(signedOut)
    const anonymous = renderView(<InterestsOffer />)
    await waitFor(() => expect(anonymous.client.getQueryData(['session'])).toBeDefined())
    expect(anonymous.client.getQueryState(['preferences'])?.fetchStatus).not.toBe('fetching')
    expect(screen.queryByRole('complementary')).toBeNull()
  })
})
