import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http } from 'msw'
import { describe, expect, it } from 'vitest'
import { useSignInPrompt } from '@/shared/session/sign-in-prompt'
import { renderView } from '@/test/render'
import { problem, server } from '@/test/server'
import { SignInDialog } from './sign-in-dialog'
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
