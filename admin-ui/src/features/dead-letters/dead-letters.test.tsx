import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { beforeEach, describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'

const letter = {
  id: 'video.transcoded.dlt~0~3',
  topic: 'video.transcoded',
  key: 'video-1',
  group: 'moderation-service.videos',
  failure: 'java.lang.IllegalStateException',
  eventId: 'event-1',
  at: '2026-11-22T10:00:00Z',
  state: 'OPEN',
}

const page = (...items: object[]) => HttpResponse.json({ items, nextCursor: null })

/** What the service has, by state. */
function moderationHas(...letters: (typeof letter)[]) {
  server.use(
    http.get(`${API}/admin/moderation/dead-letters`, ({ request }) => {
      const state = new URL(request.url).searchParams.get('state')
      return page(...letters.filter((one) => one.state === state))
    }),
  )
}

describe('dead letters', () => {
  beforeEach(() => {
    signedInAs('OPERATOR')
    server.use(http.get(`${API}/admin/:service/dead-letters`, () => page()))
  })

  it('are replayed', async () => {
    moderationHas(letter)
    let calls = 0
    server.use(
      http.post(`${API}/admin/moderation/dead-letters/:id/replay`, ({ params }) => {
        expect(params['id']).toBe(letter.id)
        calls += 1
        if (calls === 1) {
          return problem(422, 'DEAD_LETTER_FAILED_AGAIN', { detail: 'It failed with X; see the log of the service.' })
        }
        moderationHas({ ...letter, state: 'REPLAYED' })
        return HttpResponse.json({ ...letter, state: 'REPLAYED' })
      }),
    )
    renderApp('/dead-letters')
    const row = (await screen.findByText('video.transcoded')).closest('li')
    expect(row).toHaveTextContent(/moderation-service\.videos failed with IllegalStateException/)
    expect(row).toHaveTextContent(/event-1/)
    await userEvent.click(screen.getByRole('button', { name: 'Replay' }))
    expect(await screen.findByText('It failed with X; see the log of the service.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Replay' }))
    expect(await screen.findByText('The record was processed.')).toBeVisible()
    expect(await screen.findAllByText('Nothing waits here: every record was processed.')).toHaveLength(5)

    await userEvent.click(screen.getByRole('button', { name: 'Replayed' }))
    const replayed = await screen.findByRole('list', { name: 'Dead letters of moderation' })
    expect(within(replayed).queryByRole('button')).toBeNull()
  })

  it('are all replayed, the oldest first', async () => {
    moderationHas({ ...letter, id: 'newer' }, { ...letter, id: 'older' })
    const replayed: unknown[] = []
    server.use(
      http.post(`${API}/admin/moderation/dead-letters/:id/replay`, ({ params }) => {
        replayed.push(params['id'])
        return params['id'] === 'newer' ? problem(422, 'DEAD_LETTER_FAILED_AGAIN') : HttpResponse.json(letter)
      }),
    )
    renderApp('/dead-letters')
    await userEvent.click(await screen.findByRole('button', { name: 'Replay all 2' }))
    expect(await screen.findByText('1 of 2 were processed, the others failed again.')).toBeVisible()
    expect(replayed).toEqual(['older', 'newer'])
  })

  it('are put aside', async () => {
    moderationHas(letter)
    server.use(
      http.post(`${API}/admin/moderation/dead-letters/:id/discard`, () => {
        moderationHas()
        return HttpResponse.json({ ...letter, state: 'DISCARDED' })
      }),
    )
    renderApp('/dead-letters')
    await userEvent.click(await screen.findByRole('button', { name: 'Discard' }))
    expect(await screen.findByText('The record was put aside.')).toBeVisible()
    expect(screen.queryByText('video.transcoded')).toBeNull()
  })

  it('are not for moderators', async () => {
    signedInAs('MODERATOR')
    renderApp('/dead-letters')
    expect(await screen.findByRole('heading', { level: 1 })).not.toHaveTextContent('Dead letters')
  })
})
