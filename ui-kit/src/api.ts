import createClient, { type FetchOptions } from 'openapi-fetch'
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

/** Requests a new CSRF token; needed before the first mutation of a page and when the server refuses the old one. */
async function refreshCsrf(): Promise<void> {
  const response = await send(new Request(origin() + SESSION_PATH, { credentials: 'same-origin' }))
  const body = await bodyOf(response)
  if (response.ok && typeof body === 'object' && body !== null && 'csrfToken' in body) {
    rememberCsrfToken(typeof body.csrfToken === 'string' ? body.csrfToken : null)
  }
}

/**
 * `fetch` for all Kinora requests: same-origin cookie, CSRF header on mutations (renewed once if the server
 * refuses it), every unsuccessful response thrown as an ApiError.
 */
async function apiFetch(request: Request): Promise<Response> {
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

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

/** The paths that have a method. */
type PathsOf<Paths, M extends Method> = {
  [Path in keyof Paths]: Paths[Path] extends Record<M, object> ? Path : never
}[keyof Paths]

type OperationOf<Paths, Path extends keyof Paths, M extends Method> = Paths[Path] extends Record<M, infer Operation>
  ? Operation
  : never

/** A body that is described as plain text may also be a file. */
type BodyOption<Operation> = [FetchOptions<Operation>['body']] extends [string]
  ? { body: string | Blob }
  : Pick<FetchOptions<Operation>, 'body'>

type InitOf<Operation> = Pick<FetchOptions<Operation>, 'params' | 'headers' | 'signal' | 'keepalive'> &
  BodyOption<Operation>

type Arguments<Init> = object extends Init ? [init?: Init] : [init: Init]

type Success = 200 | 201 | 202 | 204

/** The body of a successful response; undefined if it has none. */
type AnswerOf<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses & Success]: Responses[Status] extends { content: { 'application/json': infer Body } }
        ? Body
        : undefined
    }[keyof Responses & Success]
  : never

/** A response with its entity tag, for screens that write with If-Match. */
export interface Tagged<T> {
  value: T
  /** Empty if the response has none; writes with it are refused. */
  etag: string
}

type Call<Paths, M extends Method> = <Path extends PathsOf<Paths, M>>(
  path: Path,
  ...init: Arguments<InitOf<OperationOf<Paths, Path, M>>>
) => Promise<AnswerOf<OperationOf<Paths, Path, M>>>

type TaggedCall<Paths> = <Path extends PathsOf<Paths, 'get'>>(
  path: Path,
  ...init: Arguments<InitOf<OperationOf<Paths, Path, 'get'>>>
) => Promise<Tagged<AnswerOf<OperationOf<Paths, Path, 'get'>>>>

/** JSON over the gateway: every call resolves with the parsed body and rejects with ApiError. */
export interface ApiClient<Paths> {
  get: Call<Paths, 'get'>
  getTagged: TaggedCall<Paths>
  post: Call<Paths, 'post'>
  put: Call<Paths, 'put'>
  patch: Call<Paths, 'patch'>
  delete: Call<Paths, 'delete'>
}

type UntypedRequest = (method: Method, path: string, init?: object) => Promise<{ data?: unknown; response: Response }>

/** A client typed by the generated `paths`: requests, parameters and responses. */
export function createApiClient<Paths extends object>(): ApiClient<Paths> {
  const client = createClient({
    baseUrl: origin(),
    credentials: 'same-origin',
    headers: { Accept: 'application/json, application/problem+json' },
    bodySerializer: (body: unknown) => (body instanceof Blob ? body : JSON.stringify(body)),
    fetch: apiFetch,
  })
  const request = client.request as UntypedRequest
  const call = (method: Method) => async (path: string, init?: object) => (await request(method, path, init)).data
  const getTagged = async (path: string, init?: object): Promise<Tagged<unknown>> => {
    const { data, response } = await request('get', path, init)
    return { value: data, etag: response.headers.get('ETag') ?? '' }
  }
  return {
    get: call('get'),
    getTagged,
    post: call('post'),
    put: call('put'),
    patch: call('patch'),
    delete: call('delete'),
  } as ApiClient<Paths>
}
