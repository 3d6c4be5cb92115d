import { createApiClient } from './api'
import { rememberCsrfToken } from './csrf'
import type { components, paths } from './openapi/gateway'

export type Account = components['schemas']['AccountView']

export type Role = Account['roles'][number]

export type Credentials = components['schemas']['Credentials']

export type Proof = components['schemas']['Reauthentication']

export interface Session {
  account: Account | null
}

const SESSION = '/api/v1/auth/session'

const api = createApiClient<paths>()

/** The signed-in account of this browser; also renews the CSRF token. */
export async function fetchSession(signal?: AbortSignal): Promise<Session> {
  const answer = await api.get(SESSION, { signal })
  rememberCsrfToken(answer.csrfToken)
  return { account: answer.account }
}

/** Starts the cookie session. `login` is a handle or an e-mail address. Rejects with UNAUTHENTICATED or RATE_LIMITED. */
export async function signIn(body: Credentials): Promise<Account> {
  await api.post(SESSION, { body })
  const session = await fetchSession()
  if (session.account === null) throw new Error('The session cookie was not kept by the browser')
  return session.account
}

export async function signOut(): Promise<void> {
  await api.delete(SESSION)
  await fetchSession()
}

/** Enters the password of this session again. Rejects as {@link signIn}, also where a code is wanted beside it. */
export async function proveItIsMe(body: Proof): Promise<void> {
  await api.post('/api/v1/users/me/reauthentication', { body })
}

export function hasAnyRole(account: Account | null | undefined, ...roles: Role[]): boolean {
  return roles.some((role) => account?.roles.includes(role) === true)
}
