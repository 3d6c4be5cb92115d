import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { http, HttpResponse } from 'msw'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { renderView } from '@/test/render'
import { ACCOUNT } from '@/test/samples'
import { browserWithPasskeys, CREATION } from '@/test/passkeys'
import { problem, server, signedIn, signedOut } from '@/test/server'
import type { DeviceSession } from './api/sessions'
import { SettingsPage } from './components/settings-page'
import { deviceName } from './device-name'

const ME = '/api/v1/users/me'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0'

function device(change: Partial<DeviceSession>): DeviceSession {
  const at = '2026-11-28T10:00:00Z'
  const base = { id: 's1', kind: 'BROWSER', createdAt: at, lastUsedAt: at, expiresAt: at } as const
  return { ...base, address: '192.0.2.7', agent: FIREFOX, current: false, ...change }
}

const here = device({ id: 's0', current: true })
const passkeys = (...items: unknown[]) => http.get(`${ME}/passkeys`, () => HttpResponse.json({ items }))
const devices = (...items: DeviceSession[]) => http.get(`${ME}/sessions`, () => HttpResponse.json({ items }))

const statement = (confirmedAt: string | null) => ({ wording: 1, text: 'I am an adult.', confirmedAt })
const age = (confirmedAt: string | null) => http.get(`${ME}/age-confirmation`, () => HttpResponse.json(statement(confirmedAt)))

async function changePassword() {
  await userEvent.type(await screen.findByLabelText('Current password'), 'the old password')
  await userEvent.type(screen.getByLabelText('New password'), 'a new long password')
  await userEvent.click(screen.getByRole('button', { name: 'Change password' }))
}

describe('SettingsPage', () => {
  beforeEach(() => server.use(signedIn, devices(here), passkeys(), age(null)))

  it('takes the confirmation to be an adult back', async () => {
    let revoked = false
    server.use(
      http.get(`${ME}/age-confirmation`, () => HttpResponse.json(statement(revoked ? null : '2026-11-20T00:00:00Z'))),
      http.delete(`${ME}/age-confirmation`, () => {
        revoked = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Take it back' }))
    expect(await screen.findByText(/You have not confirmed/)).toBeVisible()
  })

  it('is for signed-in people', async () => {
    server.use(signedOut)
    renderView(<SettingsPage />)
    expect(await screen.findByText('Sign in to change your settings')).toBeVisible()
  })

  it('has no faults that axe finds', async () => {
    server.use(devices(here, device({})))
    const { container } = renderView(<SettingsPage />)
    await screen.findAllByText('Firefox on Linux')
    const { violations } = await axe.run(container, { rules: { region: { enabled: false } } })
    expect(violations.map(({ id }) => id)).toEqual([])
  })

  it('changes the handle', async () => {
    const sent: unknown[] = []
    server.use(
      http.put(`${ME}/handle`, async ({ request }) => {
        sent.push(await request.json())
        return HttpResponse.json({ ...ACCOUNT, handle: 'mira_films' })
      }),
    )
    renderView(<SettingsPage />)
    const field = await screen.findByLabelText('Handle', { selector: 'input' })
    expect(screen.getByRole('button', { name: 'Change handle' })).toBeDisabled()
    await userEvent.clear(field)
    await userEvent.type(field, 'mira_films')
    await userEvent.click(screen.getByRole('button', { name: 'Change handle' }))
    expect(await screen.findByText('You are @mira_films now.')).toBeVisible()
    expect(sent).toEqual([{ handle: 'mira_films' }])
  })

  it('says when the handle can be changed again', async () => {
    server.use(http.put(`${ME}/handle`, () => problem(409, 'HANDLE_CHANGED_RECENTLY', { until: '2026-12-14T08:30:00Z' })))
    renderView(<SettingsPage />)
    await userEvent.type(await screen.findByLabelText('Handle', { selector: 'input' }), '2')
    await userEvent.click(screen.getByRole('button', { name: 'Change handle' }))
    expect(await screen.findByText(/The next change is possible on .*2026/)).toBeVisible()
  })

  it('changes the password', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(`${ME}/password`, async ({ request }) => {
        sent.push(await request.json())
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    await changePassword()
    expect(await screen.findByText(/Your password is changed/)).toBeVisible()
    expect(sent).toEqual([{ currentPassword: 'the old password', newPassword: 'a new long password' }])
    expect(screen.getByLabelText('New password')).toHaveValue('')
  })

  it('asks for a code where the account has a second factor', async () => {
    const sent: unknown[] = []
    server.use(
      http.post(`${ME}/password`, async ({ request }) => {
        sent.push(await request.json())
        if (sent.length === 1) return problem(401, 'SECOND_FACTOR_REQUIRED')
        return sent.length === 2 ? problem(401, 'SECOND_FACTOR_WRONG') : new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    await changePassword()
    await userEvent.type(await screen.findByLabelText('Code'), '000000{Enter}')
    expect(await screen.findByText(/That code is wrong/)).toBeVisible()
    await userEvent.type(screen.getByLabelText('Code'), '123456{Enter}')
    expect(await screen.findByText(/Your password is changed/)).toBeVisible()
    const change = { currentPassword: 'the old password', newPassword: 'a new long password' }
    expect(sent).toEqual([change, { ...change, code: '000000' }, { ...change, code: '123456' }])
    expect(screen.queryByLabelText('Code')).toBeNull()
  })

  it.each([
    [401, 'BAD_CREDENTIALS', 'Current password', 'That is not your current password.'],
    [422, 'PASSWORD_TOO_WEAK', 'New password', 'It is in a list of stolen passwords.'],
  ])('says %i %s at its field', async (status, code, label, text) => {
    const detail = 'It is in a list of stolen passwords.'
    server.use(http.post(`${ME}/password`, () => problem(status, code, { detail })))
    renderView(<SettingsPage />)
    await changePassword()
    await screen.findByText(text)
    expect(screen.getByLabelText(label)).toHaveAccessibleDescription(new RegExp(text))
  })

  it('lists the devices and signs one of them out', async () => {
    const ended: unknown[] = []
    server.use(
      devices(here, device({ id: 's1', agent: null, kind: 'TOKENS' })),
      http.delete(`${ME}/sessions/:id`, ({ params }) => {
        ended.push(params['id'])
        server.use(devices(here))
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    const list = await screen.findByRole('list', { name: 'Where you are signed in' })
    expect(within(list).getByText('This device')).toBeVisible()
    await userEvent.click(within(list).getByRole('button', { name: 'Sign out: App or script' }))
    await waitFor(() => expect(within(list).queryByText('App or script')).toBeNull())
    expect(ended).toEqual(['s1'])
  })

  it('says when the devices cannot be listed', async () => {
    server.use(http.get(`${ME}/sessions`, () => problem(503, 'UPSTREAM_UNAVAILABLE')))
    renderView(<SettingsPage />)
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeVisible()
  })

  it('signs out everywhere, here too', async () => {
    server.use(
      http.delete(`${ME}/sessions`, () => {
        server.use(signedOut)
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out everywhere' }))
    const dialog = screen.getByRole('dialog', { name: 'Sign out everywhere?' })
    await userEvent.click(within(dialog).getByRole('button', { name: 'Sign out everywhere' }))
    expect(await screen.findByText('Sign in to change your settings')).toBeVisible()
  })

  it('sends the mail of confirmation again', async () => {
    server.use(
      http.get('/api/v1/auth/session', () =>
        HttpResponse.json({ account: { ...ACCOUNT, emailConfirmed: false }, csrfToken: 't' }),
      ),
      http.post(`${ME}/email-confirmation`, () => new HttpResponse(null, { status: 202 })),
    )
    renderView(<SettingsPage />)
    expect(await screen.findByText('Not confirmed yet')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Send the mail again' }))
    expect(await screen.findByText(/The mail is on its way/)).toBeVisible()
  })

  it('erases the account after the password was entered again', async () => {
    let proven = false
    let erased = 0
    server.use(
      http.delete(ME, () => {
        if (!proven) return problem(403, 'REAUTHENTICATION_REQUIRED')
        erased += 1
        server.use(signedOut)
        return new HttpResponse(null, { status: 204 })
      }),
      http.post(`${ME}/reauthentication`, () => {
        proven = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Delete account' }))
    await userEvent.click(screen.getByRole('button', { name: 'Delete everything' }))
    await userEvent.type(await screen.findByLabelText('Your password'), 'secret')
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    expect(await screen.findByText('Your account is deleted.')).toBeVisible()
    expect(erased).toBe(1)
  })
})

describe('Passkeys', () => {
  const phone = { id: 'p1', label: 'My phone', createdAt: '2026-11-01T00:00:00Z', lastUsedAt: null, backedUp: true }

  beforeEach(() => server.use(signedIn, devices(here), age(null)))
  afterEach(() => vi.unstubAllGlobals())

  it('says where there is none, and where the browser cannot make one', async () => {
    server.use(passkeys())
    renderView(<SettingsPage />)
    expect(await screen.findByText('You have no passkey yet.')).toBeVisible()
    expect(screen.getByText('This browser cannot make passkeys here.')).toBeVisible()
  })

  it('removes one after the password was entered again', async () => {
    let proven = false
    server.use(
      passkeys(phone),
      http.delete(`${ME}/passkeys/p1`, () => {
        if (!proven) return problem(403, 'REAUTHENTICATION_REQUIRED')
        server.use(passkeys())
        return new HttpResponse(null, { status: 204 })
      }),
      http.post(`${ME}/reauthentication`, () => {
        proven = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    expect(await screen.findByText('synced')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Remove My phone' }))
    await userEvent.type(await screen.findByLabelText('Your password'), 'secret')
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }))
    expect(await screen.findByText('You have no passkey yet.')).toBeVisible()
  })

  it('removes one after a passkey confirmed who asks', async () => {
    browserWithPasskeys()
    const sent: unknown[] = []
    let proven = false
    server.use(
      passkeys(phone),
      http.delete(`${ME}/passkeys/p1`, () => {
        if (!proven) return problem(403, 'REAUTHENTICATION_REQUIRED')
        server.use(passkeys())
        return new HttpResponse(null, { status: 204 })
      }),
      http.post(`${ME}/reauthentication/passkey-challenge`, () =>
        HttpResponse.json({ challenge: 'AQID', timeout: 300_000, rpId: 'localhost', userVerification: 'required' }),
      ),
      http.post(`${ME}/reauthentication/passkey`, async ({ request }) => {
        sent.push(await request.json())
        if (sent.length === 1) return problem(401, 'PASSKEY_REFUSED')
        proven = true
        return new HttpResponse(null, { status: 204 })
      }),
    )
    renderView(<SettingsPage />)
    await userEvent.click(await screen.findByRole('button', { name: 'Remove My phone' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Use a passkey instead' }))
    expect(await screen.findByText('This passkey is not known here. Use your password.')).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Use a passkey instead' }))
    expect(await screen.findByText('You have no passkey yet.')).toBeVisible()
    expect(sent[1]).toEqual({
      id: 'made',
      response: { clientDataJSON: 'AQ', authenticatorData: 'Ag', signature: 'Aw', userHandle: 'BA' },
    })
  })

  it('makes one, and says why where the browser declines', async () => {
    const create = browserWithPasskeys()
    const sent: unknown[] = []
    server.use(
      passkeys(),
      http.post(`${ME}/passkeys/challenge`, () => HttpResponse.json(CREATION)),
      http.post(`${ME}/passkeys`, async ({ request }) => {
        sent.push(await request.json())
        server.use(passkeys(phone))
        return HttpResponse.json(phone, { status: 201 })
      }),
    )
    renderView(<SettingsPage />)
    await userEvent.type(await screen.findByLabelText('Name of the new passkey'), 'My phone')
    create.mockRejectedValueOnce(new DOMException('no', 'NotAllowedError'))
    await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('No passkey was used.')
    await userEvent.click(screen.getByRole('button', { name: 'Add a passkey' }))
    expect(await screen.findByRole('button', { name: 'Remove My phone' })).toBeVisible()
    expect(sent).toEqual([
      {
        label: 'My phone',
        credential: { id: 'made', response: { clientDataJSON: '_-8', attestationObject: 'AQ', transports: ['internal'] } },
      },
    ])
  })
})

describe('deviceName', () => {
  it.each([
    [FIREFOX, 'Firefox on Linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 19_0) AppleWebKit/605.1 Version/19.0 Mobile/15E148 Safari/604.1', 'Safari on iOS'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0', 'Edge on Windows'],
    ['curl/8.1', 'curl'],
    [null, undefined],
  ])('reads %s as %s', (agent, name) => expect(deviceName(agent)).toBe(name))
})
