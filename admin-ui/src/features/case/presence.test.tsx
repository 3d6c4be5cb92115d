import { screen, waitFor } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { aCase, aSummary } from '@/test/samples'
import { API, ME, server, signedInAs } from '@/test/server'

const CASE = `${API}/moderation/cases`
const viewer = (handle: string) => ({ id: `account-${handle}`, handle, since: '2026-11-30T10:00:00Z' })

/** Serves case-1, with those who look at it, and notes what this console says. */
function serving(blind: boolean, ...others: ReturnType<typeof viewer>[]) {
  const said: string[] = []
  const item = aCase({ blind })
  server.use(
    http.get(`${CASE}/case-1`, () => HttpResponse.json(item, { headers: { ETag: '"7"' } })),
    http.get(CASE, () => HttpResponse.json({ items: [aSummary({ id: 'case-1', blind })], nextCursor: null })),
    http.get(`${API}/videos/video-1`, () => HttpResponse.json({ title: 'A video', playback: null })),
    http.get(`${API}/moderation/presences`, () =>
      HttpResponse.json([{ caseId: 'case-1', viewers: [...others, { ...viewer('mina'), id: ME.id }] }]),
    ),
    http.put(`${CASE}/case-1/presence`, () => {
      said.push('here')
      return HttpResponse.json({ others, heartbeatSeconds: 15 })
    }),
    http.delete(`${CASE}/case-1/presence`, () => {
      said.push('gone')
      return new HttpResponse(null, { status: 204 })
    }),
  )
  return said
}

describe('presence', () => {
  it('shows who else has the case open, and tells them of this person', async () => {
    signedInAs('MODERATOR')
    const said = serving(false, viewer('noor'))
    const router = renderApp('/cases/case-1')
    expect(await screen.findByText('@noor is looking')).toBeVisible()
    expect(screen.queryByText(/@mina is looking/)).toBeNull()
    await waitFor(() => expect(said).toEqual(['here']))
    await router.navigate({ to: '/queue', search: { state: 'OPEN' } })
    await waitFor(() => expect(said).toEqual(['here', 'gone']))
  })

  it('shows it in the list', async () => {
    signedInAs('MODERATOR')
    serving(false, viewer('noor'), viewer('ada'))
    renderApp('/queue')
    expect(await screen.findByText('@noor and 1 more are looking')).toBeVisible()
  })

  it('says nothing about a case that is reviewed blind', async () => {
    signedInAs('MODERATOR')
    const said = serving(true, viewer('noor'))
    renderApp('/cases/case-1')
    expect(await screen.findByRole('heading', { level: 1 })).toBeVisible()
    expect(screen.queryByText(/is looking/)).toBeNull()
    expect(said).toEqual([])
  })
})
