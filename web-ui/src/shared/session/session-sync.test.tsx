import { screen } from '@testing-library/react'
import { useQuery } from '@tanstack/react-query'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { api } from '@/shared/api/client'
import { renderView } from '@/test/render'
import { ACCOUNT } from '@/test/samples'
import { problem, server, signedIn, signedOut } from '@/test/server'
import { announceSession } from './announce-session'
import { useSession } from './session'
import { useSessionSync } from './session-sync'

function Tab() {
  useSessionSync()
  const { account } = useSession()
  const params = { path: { videoId: 'own' } }
  const own = useQuery({ queryKey: ['studio'], queryFn: () => api.get('/api/v1/videos/{videoId}', { params }), retry: false })
  return (
    <p>
      {account === null ? 'nobody' : account.handle}: {own.data?.title ?? 'nothing'}
    </p>
  )
}

const own = http.get('/api/v1/videos/own', () => HttpResponse.json({ title: 'a private video' }))

describe('the session of a tab', () => {
  it('ends with a sign-out in another tab, and what was read for it is gone', async () => {
    server.use(signedIn, own)
    renderView(<Tab />)
    expect(await screen.findByText(`${ACCOUNT.handle}: a private video`)).toBeVisible()
    server.use(signedOut, http.get('/api/v1/videos/own', () => problem(403, 'FORBIDDEN')))
    announceSession()
    expect(await screen.findByText('nobody: nothing')).toBeVisible()
  })

  it('ends when the service says so', async () => {
    server.use(signedIn, own)
    const { client } = renderView(<Tab />)
    expect(await screen.findByText(`${ACCOUNT.handle}: a private video`)).toBeVisible()
    server.use(signedOut, http.get('/api/v1/videos/own', () => problem(401, 'UNAUTHENTICATED')))
    await client.invalidateQueries({ queryKey: ['studio'] })
    expect(await screen.findByText('nobody: nothing')).toBeVisible()
  })
})
