/** The double-submit token of the cookie session. Held in memory; the readable cookie is the fallback. */
export const CSRF_HEADER = 'X-XSRF-TOKEN'
const CSRF_COOKIE = 'XSRF-TOKEN'

let token: string | undefined

export function rememberCsrfToken(value: string | null | undefined): void {
  token = value ?? undefined
}

function fromCookie(): string | undefined {
  if (typeof document === 'undefined') return undefined
  const entry = document.cookie.split('; ').find((part) => part.startsWith(`${CSRF_COOKIE}=`))
  return entry === undefined ? undefined : decodeURIComponent(entry.slice(CSRF_COOKIE.length + 1))
}

/** The current token; undefined before the first session response. */
export function csrfToken(): string | undefined {
  return fromCookie() ?? token
}

export function needsCsrf(method: string): boolean {
  return !['GET', 'HEAD', 'OPTIONS'].includes(method.toUpperCase())
}
