import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { server, signedIn } from '@/test/server'
import { DataSection } from './components/data-section'

describe('DataSection', () => {
  it('saves what is stored with all blocked accounts as one file', async () => {
    const saved: Blob[] = []
    const blocked = (id: string) => ({ id, handle: id, displayName: id, since: '2026-11-20T00:00:00Z' })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    URL.createObjectURL = (blob: Blob) => {
      saved.push(blob)
      return 'blob:1'
    }
    URL.revokeObjectURL = () => undefined
    server.use(
      signedIn,
      http.post('/api/v1/users/me/exports', () =>
        HttpResponse.json({ accountId: 'me', generatedAt: '2026-11-30T00:00:00Z', data: { profile: { declared: [] } } }),
      ),
      http.get('/api/v1/users/me/blocks', ({ request }) =>
        new URL(request.url).searchParams.get('cursor') === 'next'
          ? HttpResponse.json({ items: [blocked('u2')], nextCursor: null })
          : HttpResponse.json({ items: [blocked('u1')], nextCursor: 'next' }),
      ),
    )
    renderView(<DataSection />)
    await userEvent.click(await screen.findByRole('button', { name: 'Download my data' }))
    await waitFor(() => expect(saved).toHaveLength(1))
    const { data } = JSON.parse(await saved[0]!.text()) as { data: Record<string, unknown> }
    expect(data).toEqual({ profile: { declared: [] }, blockedAccounts: [blocked('u1'), blocked('u2')] })
  })
})
