import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import { renderView } from '@/test/render'
import { browserWithPasskeys } from '@/test/passkeys'
import { problem, server, signedIn } from '@/test/server'
import { ConfirmEmailPage } from './confirm-email-page'
import { ForgotPasswordPage } from './forgot-password-page'
import { ResetPasswordPage } from './reset-password-page'
import { SignInDialog } from './sign-in-dialog'
import { SignInForm } from './sign-in-form'
import { SignUpForm } from './sign-up-form'

async function fillIn() {
  await userEvent.type(await screen.findByLabelText('Handle'), 'mira')
  await userEvent.type(screen.getByLabelText('E-mail'), 'mira@example.org')
  await userEvent.type(screen.getByLabelText('Password'), 'a long enough password')
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }))
}

describe('SignUpForm', () => {
  it.each([
    [409, 'HANDLE_TAKEN', 'Handle'],
    [409, 'HANDLE_RESERVED', 'Handle'],
    [409, 'EMAIL_TAKEN', 'E-mail'],
    [422, 'PASSWORD_TOO_WEAK', 'Password'],
  ])('says %i %s at the field %s', async (status, code, label) => {
    server.use(http.post('/api/v1/auth/register', () => problem(status, code, { detail: 'Choose another one.' })))
    renderView(<SignUpForm onDone={() => undefined} />)
    await fillIn()
    await screen.findByText('Choose another one.')
    const field = screen.getByLabelText(label)
    expect(field).toHaveAccessibleDescription(/Choose another one\./)
    expect(screen.getAllByRole('alert')).toHaveLength(1)
  })

  it('shows the errors of a refused body at their fields', async () => {
    const errors = [{ field: 'email', message: 'must be a well-formed email address' }]
    server.use(http.post('/api/v1/auth/register', () => problem(400, 'VALIDATION_FAILED', { errors })))
    renderView(<SignUpForm onDone={() => undefined} />)
    await fillIn()
    await screen.findByText('must be a well-formed email address')
    expect(screen.getByLabelText('E-mail')).toHaveAccessibleDescription('must be a well-formed email address')
  })

  it('says what belongs to no field beside the button', async () => {
    server.use(http.post('/api/v1/auth/register', () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<SignUpForm onDone={() => undefined} />)
    await fillIn()
    expect(await screen.findByRole('alert')).toHaveTextContent('A part of the service does not answer.')
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('At least 10 characters.')
  })
})

describe('SignInForm', () => {
  const SESSION = '/api/v1/auth/session'
  afterEach(() => vi.unstubAllGlobals())

  it('asks for a code where the password is not enough', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(SESSION, async ({ request }) => {
        const body: unknown = await request.json()
        sent.push(body)
        if (sent.length === 1) return problem(401, 'SECOND_FACTOR_REQUIRED')
        if (sent.length === 2) return problem(401, 'SECOND_FACTOR_WRONG')
        server.use(signedIn)
        return HttpResponse.json({})
      }),
    )
    const done = vi.fn()
    renderView(<SignInForm onDone={done} />)
    await userEvent.type(await screen.findByLabelText('Handle or e-mail'), 'mira')
    await userEvent.type(screen.getByLabelText('Password'), 'secret')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await userEvent.type(await screen.findByLabelText('Code'), '000000')
    expect(screen.queryByRole('alert')).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('That code is wrong')
    await userEvent.type(screen.getByLabelText('Code'), '123456')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent[0]).toEqual({ login: 'mira', password: 'secret' })
    expect(sent[2]).toEqual({ login: 'mira', password: 'secret', code: '123456' })
  })

  it('signs in with a passkey', async () => {
    browserWithPasskeys()
    const sent: unknown[] = []
    server.use(
      http.post('/api/v1/auth/passkey-challenge', () =>
        HttpResponse.json({ challenge: 'AQID', timeout: 300_000, rpId: 'localhost', userVerification: 'required' }),
      ),
      http.post(`${SESSION}/passkey`, async ({ request }) => {
        sent.push(await request.json())
        server.use(signedIn)
        return HttpResponse.json({})
      }),
    )
    const done = vi.fn()
    renderView(<SignInForm onDone={done} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }))
    await waitFor(() => expect(done).toHaveBeenCalled())
    expect(sent).toEqual([
      { id: 'made', response: { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw', userHandle: 'BA' } },
    ])
  })

  it('says so where the passkey is not known', async () => {
    browserWithPasskeys()
    server.use(http.post('/api/v1/auth/passkey-challenge', () => problem(429, 'RATE_LIMITED')))
    renderView(<SignInForm onDone={() => undefined} />)
    await userEvent.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('Too many attempts.')
  })
})

describe('SignInDialog', () => {
  it('is named for what it does', async () => {
    useSignInPrompt.getState().ask('upload')
    renderView(<SignInDialog />)
    expect(await screen.findByRole('dialog', { name: 'Sign in to upload a video' })).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }))
    expect(screen.getByRole('dialog', { name: 'Create an account to upload a video' })).toBeVisible()
    useSignInPrompt.getState().close(false)
  })
})

describe('a forgotten password', () => {
  const RESET = '/api/v1/auth/password-reset'
  const done = () => new HttpResponse(null, { status: 204 })

  it('is told the same of every address', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(RESET, async ({ request }) => {
        sent.push(await request.json())
        return new HttpResponse(null, { status: 202 })
      }),
    )
    renderView(<ForgotPasswordPage />)
    await userEvent.type(await screen.findByLabelText('E-mail'), 'mira@example.org')
    await userEvent.click(screen.getByRole('button', { name: 'Send the link' }))
    expect(await screen.findByRole('status')).toHaveTextContent('If an account has this confirmed address')
    expect(sent).toEqual([{ email: 'mira@example.org' }])
  })

  it('is replaced with the token of the link', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(`${RESET}/confirmation`, async ({ request }) => {
        sent.push(await request.json())
        return done()
      }),
    )
    renderView(<ResetPasswordPage token="abc" />)
    await userEvent.type(await screen.findByLabelText('New password'), 'a new long password')
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }))
    expect(await screen.findByText(/Your new password is saved/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in')
    expect(sent).toEqual([{ token: 'abc', password: 'a new long password' }])
  })

  it('needs a new link when this one is spent or not whole', async () => {
    server.use(http.post(`${RESET}/confirmation`, () => problem(400, 'MAILED_TOKEN_INVALID')))
    const spent = renderView(<ResetPasswordPage token="abc" />)
    await userEvent.type(await screen.findByLabelText('New password'), 'a new long password')
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }))
    expect(await screen.findByRole('link', { name: 'Ask for a new link' })).toHaveAttribute('href', '/forgot-password')
    spent.unmount()
    renderView(<ResetPasswordPage token={undefined} />)
    expect(await screen.findByRole('alert')).toHaveTextContent('too old, was used already, or is not complete')
  })

  it('says at the field when the new one is weak', async () => {
    server.use(http.post(`${RESET}/confirmation`, () => problem(422, 'PASSWORD_TOO_WEAK', { detail: 'Too common.' })))
    renderView(<ResetPasswordPage token="abc" />)
    await userEvent.type(await screen.findByLabelText('New password'), 'password123')
    await userEvent.click(screen.getByRole('button', { name: 'Save the password' }))
    await screen.findByText('Too common.')
    expect(screen.getByLabelText('New password')).toHaveAccessibleDescription(/Too common\./)
  })

  it('can be replaced once the address is confirmed, by a person and not by opening the link', async () => {
    let confirmed = 0
    server.use(
      http.post('/api/v1/auth/email-confirmation', () => {
        confirmed += 1
        return done()
      }),
    )
    renderView(<ConfirmEmailPage token="abc" />)
    const button = await screen.findByRole('button', { name: 'Confirm' })
    expect(confirmed).toBe(0)
    await userEvent.click(button)
    expect(await screen.findByText('Your address is confirmed.')).toBeVisible()
  })
})
