import { act, screen } from '@testing-library/react'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderView } from '@/test/render'
import { server, signedIn } from '@/test/server'
import { NotificationLink } from './notification-link'

function unread(count: number) {
  return http.get('/api/v1/notifications/unread-count', () => HttpResponse.json({ count }))
}

describe('NotificationLink', () => {
  it('says how many are unread and stops at 99', async () => {
    server.use(signedIn, unread(120))
    const { client } = renderView(<NotificationLink />)
    expect(await screen.findByRole('link', { name: 'Activity, 120 unread notifications' })).toHaveTextContent('99+')
    act(() => {
      client.setQueryData(['notifications', 'unread'], { count: 0 })
    })
    expect(await screen.findByRole('link', { name: 'Activity' })).not.toHaveTextContent('99')
  })
})
