import createClient, { type Client } from 'openapi-fetch'
import { CSRF_HEADER, csrfToken, needsCsrf, rememberCsrfToken } from './csrf'
import { networkError, problemToError } from './problem'

const SESSION_PATH = '/api/v1/auth/session'

function origin(): string {
  return typeof window === 'undefined' ? 'http://localhost' : window.location.origin
}

async function bodyOf(response: Response): Promise<unknown> {
  const body = await response.text()
  if (body === '') return undefined
  try {
    return JSON.parse(body) as unknown
  } catch {
    return body
  }
}

async function send(request: Request): Promise<Response> {
  const token = needsCsrf(request.method) ? csrfToken() : undefined
  if (token !== undefined) request.headers.set(CSRF_HEADER, token)
  try {
    return await fetch(request)
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'AbortError') throw cause
    throw networkError(cause)
  }
}

/** Asks for a fresh CSRF token; needed before the first mutation of a page and after the server forgot the old one. */
async function refreshCsrf(): Promise<void> {
  const response = await send(new Request(origin() + SESSION_PATH, { credentials: 'same-origin' }))
  const body = await bodyOf(response)
  if (response.ok && typeof body === 'object' && body !== null && 'csrfToken' in body) {
    rememberCsrfToken(typeof body.csrfToken === 'string' ? body.csrfToken : null)
  }
}

/**
 * `fetch` as every Kinora request uses it: same-origin cookie, CSRF header on mutations (renewed once when the server
 * refuses it), every unsuccessful answer thrown as an ApiError.
 */
export async function apiFetch(request: Request): Promise<Response> {
  if (needsCsrf(request.method) && csrfToken() === undefined) await refreshCsrf()
  const retry = request.clone()
  let response = await send(request)
  if (response.ok) return response
  const error = problemToError(response, await bodyOf(response))
  if (error.code !== 'CSRF_TOKEN_INVALID') throw error
  await refreshCsrf()
  response = await send(retry)
  if (!response.ok) throw problemToError(response, await bodyOf(response))
  return response
}

export interface RequestOptions {
  query?: Record<string, string | number | boolean | null | undefined>
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
  keepalive?: boolean
}

function url(path: string, query: RequestOptions['query']): string {
  const target = new URL(path, origin())
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== null && value !== '') target.searchParams.set(name, String(value))
  }
  return target.toString()
}

function toRequest(method: string, path: string, options: RequestOptions): Request {
  const headers = new Headers({ Accept: 'application/json, application/problem+json', ...options.headers })
  const init: RequestInit = { method, headers, credentials: 'same-origin', keepalive: options.keepalive ?? false }
  if (options.signal !== undefined) init.signal = options.signal
  if (options.body !== undefined) {
    headers.set('Content-Type', 'application/json')
    init.body = JSON.stringify(options.body)
  }
  return new Request(url(path, options.query), init)
}

/** An answer together with its entity tag, for screens that write back with If-Match. */
export interface Tagged<T> {
  value: T
  etag: string | undefined
}

async function requestTagged<T>(method: string, path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
  const response = await apiFetch(toRequest(method, path, options))
  return { value: (await bodyOf(response)) as T, etag: response.headers.get('ETag') ?? undefined }
}

async function request<T>(method: string, path: string, options: RequestOptions = {}): Promise<T> {
  return (await requestTagged<T>(method, path, options)).value
}

/** JSON over the gateway. Resolves with the parsed body, rejects with ApiError. Paths start with /api/v1. */
export const api = {
  get: <T>(path: string, options?: RequestOptions) => request<T>('GET', path, options),
  getTagged: <T>(path: string, options?: RequestOptions) => requestTagged<T>('GET', path, options),
  post: <T>(path: string, options?: RequestOptions) => request<T>('POST', path, options),
  put: <T>(path: string, options?: RequestOptions) => request<T>('PUT', path, options),
  patch: <T>(path: string, options?: RequestOptions) => request<T>('PATCH', path, options),
  delete: <T = void>(path: string, options?: RequestOptions) => request<T>('DELETE', path, options),
}

/** A client typed by the generated `paths` of one service; the same error and CSRF rules as `api`. */
export function createApiClient<Paths extends object>(): Client<Paths> {
  return createClient<Paths>({ baseUrl: origin(), credentials: 'same-origin', fetch: apiFetch })
}

/** Unwraps an answer of `createApiClient` (errors were thrown as ApiError already). */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T
}
