import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, NO_FACTOR, problem, server, signedInAs } from '@/test/server'

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
        signedInAs('OPERATOR')
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

describe('second factor', () => {
  it('is asked for after the password', async () => {
    signedInAs()
    server.use(
      http.post(`${API}/auth/session`, async ({ request }) => {
        const body: unknown = await request.json()
        if (JSON.stringify(body).includes('"code":"123456"')) {
          signedInAs('OPERATOR')
          return HttpResponse.json({})
        }
        return problem(401, 'SECOND_FACTOR_REQUIRED')
      }),
      http.get(`${API}/admin/:service/jobs`, () => HttpResponse.json({ items: [], nextCursor: null })),
    )
    renderApp('/jobs')
    await userEvent.type(await screen.findByLabelText('Handle or e-mail'), 'otto')
    await userEvent.type(screen.getByLabelText('Password'), 'kinora-demo')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await userEvent.type(await screen.findByLabelText('Code'), '123456')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('heading', { name: 'Jobs' })).toBeVisible()
  })

  it('is set up with a code of the app, and shows the recovery codes once', async () => {
    signedInAs('MODERATOR')
    server.use(
      http.post(`${API}/users/me/second-factor`, () =>
        HttpResponse.json({ secret: 'MZXW6YTB', uri: 'otpauth://totp/Kinora:mina?secret=MZXW6YTB&issuer=Kinora' }),
      ),
      http.post(`${API}/users/me/second-factor/confirmation`, async ({ request }) => {
        const body: unknown = await request.json()
        if (JSON.stringify(body) !== '{"code":"123456"}') return problem(401, 'SECOND_FACTOR_WRONG')
        const since = '2026-11-29T10:00:00Z'
        server.use(
          http.get(`${API}/users/me/second-factor`, () =>
            HttpResponse.json({ ...NO_FACTOR, since, recoveryCodesLeft: 10 }),
          ),
        )
        return HttpResponse.json({ codes: ['aaaa-bbbb-cccc', 'dddd-eeee-ffff'] })
      }),
    )
    renderApp('/settings')
    await userEvent.click(await screen.findByRole('button', { name: 'Set up an authenticator app' }))
    expect(await screen.findByRole('img', { name: /QR code/ })).toBeVisible()
    expect(screen.getByText('MZXW6YTB')).toBeVisible()
    await userEvent.type(screen.getByLabelText('Code of the app'), '000000')
    await userEvent.click(screen.getByRole('button', { name: 'Turn it on' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('That code is wrong')
    await userEvent.clear(screen.getByLabelText('Code of the app'))
    await userEvent.type(screen.getByLabelText('Code of the app'), '123456')
    await userEvent.click(screen.getByRole('button', { name: 'Turn it on' }))
    expect(await screen.findByText('aaaa-bbbb-cccc')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'I have kept them' }))
    expect(await screen.findByText(/10 of 10 recovery codes left/)).toBeVisible()
    expect(screen.queryByText('aaaa-bbbb-cccc')).toBeNull()
  })

  it('is asked for first where the roles of the staff wait for it', async () => {
    signedInAs('VIEWER')
    server.use(
      http.get(`${API}/users/me/second-factor`, () =>
        HttpResponse.json({ ...NO_FACTOR, withheldRoles: ['MODERATOR'] }),
      ),
    )
    renderApp('/queue')
    expect(await screen.findByRole('heading', { name: 'Set up your second factor first' })).toBeVisible()
    expect(await screen.findByRole('button', { name: 'Set up an authenticator app' })).toBeVisible()
  })
})

describe('role guard', () => {
  it('refuses a viewer everywhere and loads nothing', async () => {
    signedInAs('VIEWER', 'CREATOR')
    renderApp('/queue')

    expect(await screen.findByRole('heading', { name: 'You may not enter here' })).toBeVisible()
    expect(screen.getByText(/moderator or admin or operator/)).toBeVisible()
    expect(screen.queryByRole('navigation')).toBeNull()
  })

  it('refuses an operator the queue and offers the own rooms', async () => {
    signedInAs('OPERATOR')
    renderApp('/queue')

    expect(await screen.findByRole('heading', { name: 'You may not enter here' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'Jobs' })).toBeVisible()
    expect(screen.queryByRole('link', { name: /Queue|Accounts/ })).toBeNull()
  })

  it('keeps accounts for administrators', async () => {
    signedInAs('MODERATOR')
    renderApp('/accounts')

    expect(await screen.findByText(/needs the role admin/)).toBeVisible()
  })

  it('shows the sign-in when the session ends', async () => {
    signedInAs('MODERATOR')
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
