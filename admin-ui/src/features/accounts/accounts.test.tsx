import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { renderApp } from '@/test/render-app'
import { API, ME, problem, server, signedInAs } from '@/test/server'

const ada = {
  id: 'account-ada',
  handle: 'ada',
  displayName: 'Ada',
  email: 'ada@example.org',
  roles: ['VIEWER'],
  createdAt: '2026-01-01T00:00:00Z',
  state: 'ACTIVE',
  lock: null as { reason: string; lockedAt: string } | null,
}
const locked = { ...ada, state: 'LOCKED', lock: { reason: 'Sold spam', lockedAt: '2026-11-29T10:00:00Z' } }
const me = { ...ada, ...ME, roles: ['ADMIN'] }

function listing(...items: (typeof ada)[]) {
  signedInAs('ADMIN')
  server.use(http.get(`${API}/admin/accounts`, () => HttpResponse.json({ items, nextCursor: null })))
  renderApp('/accounts')
}

async function choose(handle: string, act: string) {
  await userEvent.click(await screen.findByRole('button', { name: `Acts on ${handle}` }))
  await userEvent.click(screen.getByRole('menuitem', { name: act }))
}

describe('accounts', () => {
  it('locks an account for a reason', async () => {
    const sent: unknown[] = []
    server.use(
      http.put(`${API}/admin/accounts/account-ada/lock`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json(locked)
      }),
    )
    listing(ada)
    await choose('ada', 'Lock')
    expect(screen.getByRole('button', { name: 'Lock the account' })).toBeDisabled()
    await userEvent.type(screen.getByLabelText('Reason'), ' Sold spam ')
    await userEvent.click(screen.getByRole('button', { name: 'Lock the account' }))
    expect(await screen.findByText('@ada is locked and signed out everywhere.')).toBeVisible()
    expect(sent).toEqual([{ reason: 'Sold spam' }])
  })

  it('says why an account cannot be locked', async () => {
    server.use(http.put(`${API}/admin/accounts/account-ada/lock`, () => problem(409, 'LAST_ADMIN')))
    listing(ada)
    await choose('ada', 'Lock')
    await userEvent.type(screen.getByLabelText('Reason'), 'Test')
    await userEvent.click(screen.getByRole('button', { name: 'Lock the account' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('This is the last administrator.')
  })

  it('shows the reason of a lock and unlocks', async () => {
    let unlocked = 0
    server.use(
      http.delete(`${API}/admin/accounts/account-ada/lock`, () => {
        unlocked += 1
        return HttpResponse.json(ada)
      }),
    )
    listing(locked)
    expect(await screen.findByText(/Sold spam/)).toBeVisible()
    await choose('ada', 'Unlock')
    await userEvent.click(screen.getByRole('button', { name: 'Unlock' }))
    expect(await screen.findByText('@ada may sign in again.')).toBeVisible()
    expect(unlocked).toBe(1)
  })

  it('offers nobody to lock themselves out', async () => {
    listing(me)
    await userEvent.click(await screen.findByRole('button', { name: 'Acts on mina' }))
    expect(screen.getByRole('menuitem', { name: 'Change roles' })).toHaveFocus()
    expect(screen.queryByRole('menuitem', { name: 'Lock' })).toBeNull()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('button', { name: 'Acts on mina' })).toHaveFocus()
  })

  it('asks for the password again before roles change, and carries the change out then', async () => {
    let proven = false
    const sent: unknown[] = []
    server.use(
      http.put(`${API}/admin/accounts/account-ada/roles`, async ({ request }) => {
        if (!proven) return problem(403, 'REAUTHENTICATION_REQUIRED')
        sent.push(await request.json())
        return HttpResponse.json(ada)
      }),
      http.post(`${API}/users/me/reauthentication`, async ({ request }) => {
        const { password } = (await request.json()) as { password: string }
        proven = password === 'right'
        return proven ? new HttpResponse(null, { status: 204 }) : problem(401, 'BAD_CREDENTIALS')
      }),
    )
    listing(ada)
    await choose('ada', 'Change roles')
    await userEvent.click(screen.getByRole('checkbox', { name: 'moderator' }))
    await userEvent.click(screen.getByRole('button', { name: 'Save roles' }))
    const dialog = await screen.findByRole('dialog', { name: 'Is it you?' })
    await userEvent.type(within(dialog).getByLabelText('Your password'), 'wrong')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    expect(await within(dialog).findByText('That is not your password.')).toBeVisible()
    await userEvent.clear(within(dialog).getByLabelText('Your password'))
    await userEvent.type(within(dialog).getByLabelText('Your password'), 'right')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(sent).toEqual([{ roles: ['VIEWER', 'MODERATOR'] }]))
    expect(await screen.findByText('The roles of @ada were changed.')).toBeVisible()
  })

  it('asks for a code, too, where the administrator has a second factor', async () => {
    const proofs: unknown[] = []
    server.use(
      http.put(`${API}/admin/accounts/account-ada/roles`, () =>
        proofs.length < 3 ? problem(403, 'REAUTHENTICATION_REQUIRED') : HttpResponse.json(ada),
      ),
      http.post(`${API}/users/me/reauthentication`, async ({ request }) => {
        proofs.push(await request.json())
        if (proofs.length === 1) return problem(401, 'SECOND_FACTOR_REQUIRED')
        return proofs.length === 2 ? problem(401, 'SECOND_FACTOR_WRONG') : new HttpResponse(null, { status: 204 })
      }),
    )
    listing(ada)
    await choose('ada', 'Change roles')
    await userEvent.click(screen.getByRole('checkbox', { name: 'moderator' }))
    await userEvent.click(screen.getByRole('button', { name: 'Save roles' }))
    const dialog = await screen.findByRole('dialog', { name: 'Is it you?' })
    expect(within(dialog).queryByLabelText('Code')).toBeNull()
    await userEvent.type(within(dialog).getByLabelText('Your password'), 'right')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    await userEvent.type(await within(dialog).findByLabelText('Code'), '000000')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    expect(await within(dialog).findByText(/That code is wrong/)).toBeVisible()
    await userEvent.type(within(dialog).getByLabelText('Code'), ' 123456 ')
    await userEvent.click(within(dialog).getByRole('button', { name: 'Go on' }))
    expect(await screen.findByText('The roles of @ada were changed.')).toBeVisible()
    expect(proofs).toEqual([
      { password: 'right' },
      { password: 'right', code: '000000' },
      { password: 'right', code: '123456' },
    ])
  })

  it('resets the second factor of somebody of the staff', async () => {
    let resets = 0
    server.use(
      http.delete(`${API}/admin/accounts/account-ada/second-factor`, () => {
        resets += 1
        return resets === 1 ? problem(404, 'SECOND_FACTOR_NOT_FOUND') : new HttpResponse(null, { status: 204 })
      }),
    )
    listing({ ...ada, roles: ['VIEWER', 'MODERATOR'] })
    await userEvent.click(await screen.findByRole('button', { name: 'Acts on ada' }))
    await userEvent.click(screen.getByRole('menuitem', { name: 'Reset second factor' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Reset it' }))
    expect(await screen.findByText('This account has no second factor.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Reset it' }))
    expect(await screen.findByText('@ada signs in with the password alone.')).toBeVisible()
  })
})
