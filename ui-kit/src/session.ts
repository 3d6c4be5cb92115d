import { api } from './api'
import { rememberCsrfToken } from './csrf'

export type Role = 'viewer' | 'creator' | 'moderator' | 'admin' | 'operator' | 'service'

export interface Account {
  id: string
  handle: string
  displayName: string
  email: string
  roles: Role[]
  createdAt: string
  /** Only a confirmed address can be signed in with, or get a link to a new password. */
  emailConfirmed?: boolean
}

export interface Session {
  account: Account | null
}

interface SessionAnswer {
  account: Account | null
  csrfToken: string | null
}

const SESSION = '/api/v1/auth/session'

/** Who is signed in in this browser; also renews the CSRF token. */
export async function fetchSession(signal?: AbortSignal): Promise<Session> {
  const answer = await api.get<SessionAnswer>(SESSION, signal === undefined ? {} : { signal })
  rememberCsrfToken(answer.csrfToken)
  return { account: answer.account }
}

/** Opens the cookie session. `login` is a handle or an e-mail address. Rejects with UNAUTHENTICATED or RATE_LIMITED. */
export async function signIn(login: string, password: string): Promise<Account> {
  await api.post<Account>(SESSION, { body: { login, password } })
  const session = await fetchSession()
  if (session.account === null) throw new Error('The session cookie was not kept by the browser')
  return session.account
}

export async function signOut(): Promise<void> {
  await api.delete(SESSION)
  await fetchSession()
}

/** Enters the password of this session again. Rejects with BAD_CREDENTIALS or RATE_LIMITED. */
export async function proveItIsMe(password: string): Promise<void> {
  await api.post('/api/v1/users/me/reauthentication', { body: { password } })
}

export function hasAnyRole(account: Account | null | undefined, ...roles: Role[]): boolean {
  return account?.roles.some((role) => roles.includes(role)) ?? false
}
