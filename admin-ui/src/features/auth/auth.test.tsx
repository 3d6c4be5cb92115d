import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, problem, server, signedInAs } from '@/test/server'

describe('sign-in', () => {
  it('is asked for at any address and says why it was refused', async () => {
    signedInAs()
    server.use(http.post(`${API}/auth/session`, () => problem(401, 'UNAUTHENTICATED')))
    renderApp('/queue')

    await userEvent.type(await screen.findByLabelText('Handle or e-mail'), 'mina')
    await userEvent.type(screen.getByLabelText('Password'), 'wrong-password')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The name or the password is wrong.')
  })

  it('returns to the address that was asked for', async () => {
    signedInAs()
    server.use(
      http.post(`${API}/auth/session`, () => {
        signedInAs('operator')
        return HttpResponse.json({})
      }),
      http.get(`${API}/admin/:service/jobs`, () => HttpResponse.json({ items: [], nextCursor: null })),
    )
    renderApp('/jobs')

    await userEvent.type(await screen.findByLabelText('Handle or e-mail'), 'otto')
    await userEvent.type(screen.getByLabelText('Password'), 'kinora-demo')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('heading', { name: 'Jobs' })).toBeVisible()
  })
})

describe('role guard', () => {
  it('refuses a viewer everywhere and loads nothing', async () => {
    signedInAs('viewer', 'creator')
    renderApp('/queue')

    expect(await screen.findByRole('heading', { name: 'You may not enter here' })).toBeVisible()
    expect(screen.getByText(/moderator or admin or operator/)).toBeVisible()
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it('refuses an operator the queue and offers the own rooms', async () => {
    signedInAs('operator')
    renderApp('/queue')

    expect(await screen.findByRole('heading', { name: 'You may not enter here' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Jobs' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Queue|Accounts/ })).toBeNull()
  })

  it('keeps accounts for administrators', async () => {
    signedInAs('moderator')
    renderApp('/accounts')

    expect(await screen.findByText(/needs the role admin/)).toBeVisible()
  })

  it('shows the sign-in when the session ends', async () => {
    signedInAs('moderator')
    server.use(
      http.get(`${API}/moderation/cases`, () => {
        signedInAs()
        return problem(401, 'UNAUTHENTICATED')
      }),
    )
    renderApp('/queue')

    await waitFor(() => expect(screen.getByRole('heading', { name: 'Console sign-in' })).toBeVisible())
  })
})
