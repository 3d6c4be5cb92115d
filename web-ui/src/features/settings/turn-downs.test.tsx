import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import type { TurnDown } from '@/shared/turn-downs/api/turn-downs'
import { renderView } from '@/test/render'
import { problem, server, signedIn } from '@/test/server'
import { TurnDownsSection } from './components/turn-downs-section'

const LIST = '/api/v1/feed/turn-downs'
const SINCE = '2026-11-20T00:00:00Z'
const WORD: TurnDown = { id: 't1', kind: 'WORD', target: 'bread', name: 'bread', since: SINCE }
const GONE: TurnDown = { id: 't2', kind: 'VIDEO', target: 'v9', name: null, since: SINCE }
const CREATOR: TurnDown = { id: 't3', kind: 'CREATOR', target: 'u9', name: 'ole', since: SINCE }
const NEW: TurnDown = { id: 't4', kind: 'FRESHNESS', target: '', name: null, since: SINCE }

describe('TurnDownsSection', () => {
  beforeEach(() => server.use(signedIn))

  it('lists what was turned down and takes one back', async () => {
    let given = [WORD, GONE, CREATOR, NEW]
    server.use(
      http.get(LIST, () => HttpResponse.json({ items: given })),
      http.delete(`${LIST}/:id`, ({ params }) => {
        given = given.filter(({ id }) => id !== params['id'])
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<TurnDownsSection />)
    expect(await screen.findByText('Videos of @ole')).toBeVisible()
    expect(screen.getByText('What goes with something that is not shown any more')).toBeVisible()
    expect(screen.getByText('What is new')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Undo: “bread”' }))
    expect(await screen.findByText('It counts as before.')).toBeVisible()
    await waitFor(() => expect(screen.queryByText('“bread”')).toBeNull())
  })

  it('says that there is nothing, and what failed', async () => {
    server.use(http.get(LIST, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<TurnDownsSection />)
    const again = await screen.findByRole('button', { name: 'Try again' })
    server.use(http.get(LIST, () => HttpResponse.json({ items: [] })))
    await userEvent.click(again)
    expect(await screen.findByText(/Nothing yet/)).toBeVisible()
  })
})
