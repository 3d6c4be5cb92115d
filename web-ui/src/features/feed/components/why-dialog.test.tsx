import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Reason } from '@/shared/api/types'
import { renderView } from '@/test/render'
import { sampleItem } from '@/test/samples'
import { problem, server } from '@/test/server'
import type { VideoActs } from '../hooks/use-video-acts'
import { WhyDialog } from './why-dialog'

describe('WhyDialog', () => {
  it('names the source of a recommendation in words', async () => {
    const reasons: Reason[] = [
      { code: 'SIMILAR_CONTENT', text: 'Similar to what you watched', videoId: null, matter: null, weight: 0.7 },
      { code: 'ENGAGEMENT', text: 'Many people liked it', videoId: null, matter: null, weight: 0.3 },
    ]
    const item = sampleItem('v1', { source: 'TFIDF', reasons })
    renderView(<WhyDialog item={item} acts={{} as VideoActs} onClose={() => undefined} />)
    expect(await screen.findByText('Similar to what you watch')).toBeVisible()
    expect(screen.queryByText('TFIDF')).toBeNull()
    expect(screen.queryByRole('button', { name: /Less of this:/ })).toBeNull()
    expect(screen.getByRole('button', { name: 'Less of this creator' })).toBeVisible()
  })

  it('asks for less of a reason by the keyboard, and takes it back', async () => {
    const asked: unknown[] = []
    let given = 0
    server.use(
      http.post('/api/v1/recommendations/:id/turn-downs', async ({ request, params }) => {
        asked.push([params['id'], await request.json()])
        given++
        return HttpResponse.json(
          { id: 't1', kind: 'WORD', target: 'bread', name: 'bread', since: '2026-11-20T00:00:00Z' },
          { status: 201 },
        )
      }),
      http.delete('/api/v1/feed/turn-downs/t1', () => {
        given--
        return new HttpResponse(null, { status: 204 })
      }),
    )
    const matter = { kind: 'WORD', target: 'bread' } as const
    const reasons: Reason[] = [
      { code: 'SIMILAR_CONTENT', text: 'Matches your interests: bread', videoId: null, matter, weight: 0.7 },
      { code: 'ENGAGEMENT', text: 'Many people liked it', videoId: null, matter: null, weight: 0.3 },
    ]
    const item = sampleItem('v1', { source: 'TFIDF', reasons, recommendationId: 'r1' })
    renderView(<WhyDialog item={item} acts={{} as VideoActs} onClose={() => undefined} />)

    const button = await screen.findByRole('button', { name: 'Less of this: Matches your interests: bread' })
    button.focus()
    await userEvent.keyboard('{Enter}')

    expect(await screen.findByText('You will see less of this.')).toBeVisible()
    expect(asked).toEqual([['r1', matter]])
    await userEvent.click(screen.getByRole('button', { name: 'Undo: Matches your interests: bread' }))
    expect(await screen.findByText('It counts as before.')).toBeVisible()
    expect(given).toBe(0)
    await userEvent.click(screen.getByRole('button', { name: 'Less of this creator' }))
    await waitFor(() => expect(asked[1]).toEqual(['r1', { kind: 'CREATOR', target: item.video.owner.id }]))
  })

  it('says what failed', async () => {
    server.use(http.post('/api/v1/recommendations/:id/turn-downs', () => problem(422, 'REASON_UNKNOWN')))
    const reasons: Reason[] = [
      { code: 'FRESH', text: 'Published today', videoId: null, matter: { kind: 'FRESHNESS', target: '' }, weight: 0.7 },
    ]
    const item = sampleItem('v1', { source: 'FRESH', reasons, recommendationId: 'r1' })
    renderView(<WhyDialog item={item} acts={{} as VideoActs} onClose={() => undefined} />)
    await userEvent.click(await screen.findByRole('button', { name: /Less of this: Published today/ }))
    expect(await screen.findByText(/not a reason of this video any more/)).toBeVisible()
    expect(screen.getByRole('button', { name: /Less of this: Published today/ })).toBeEnabled()
  })
})
