/** One rejected field of a VALIDATION_FAILED problem. */
export interface FieldError {
  field: string
  message: string
}

/** The body of an RFC 9457 problem of a Kinora service. */
export interface ProblemBody {
  type?: string
  title?: string
  status?: number
  detail?: string
  instance?: string
  code?: string
  traceId?: string
  errors?: FieldError[]
  [extension: string]: unknown
}

interface ApiErrorInit {
  code: string
  status: number
  title: string
  detail?: string | undefined
  fieldErrors?: FieldError[]
  retryAfterSeconds?: number | undefined
  traceId?: string | undefined
  body?: ProblemBody
}

/** A failed request, with the stable `code` that views use. Status 0: no response. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string | undefined
  readonly fieldErrors: readonly FieldError[]
  readonly retryAfterSeconds: number | undefined
  readonly traceId: string | undefined
  readonly body: ProblemBody

  constructor(init: ApiErrorInit) {
    super(init.detail ?? init.title)
    this.code = init.code
    this.status = init.status
    this.title = init.title
    this.detail = init.detail
    this.fieldErrors = init.fieldErrors ?? []
    this.retryAfterSeconds = init.retryAfterSeconds
    this.traceId = init.traceId
    this.body = init.body ?? {}
  }

  /** Whether the unchanged request may succeed later. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500
  }

  fieldMessage(field: string): string | undefined {
    return this.fieldErrors.find((error) => error.field === field)?.message
  }
}

const CODE_BY_STATUS: Record<number, string> = {
  400: 'MALFORMED_REQUEST',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  412: 'PRECONDITION_FAILED',
  428: 'PRECONDITION_REQUIRED',
  429: 'RATE_LIMITED',
  502: 'UPSTREAM_UNAVAILABLE',
  503: 'UPSTREAM_UNAVAILABLE',
  504: 'UPSTREAM_UNAVAILABLE',
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function fieldErrors(value: unknown): FieldError[] {
  if (!Array.isArray(value)) return []
  return value.filter(isRecord).map((entry) => ({
    field: text(entry['field']) ?? '',
    message: text(entry['message']) ?? '',
  }))
}

function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers.get('Retry-After'))
  return headers.has('Retry-After') && Number.isFinite(seconds) ? seconds : undefined
}

/** Converts an unsuccessful response to an ApiError, also if it is not a problem document (HTML page of a proxy). */
export function problemToError(response: Response, body: unknown): ApiError {
  const problem: ProblemBody = isRecord(body) ? body : {}
  return new ApiError({
    code: text(problem.code) ?? CODE_BY_STATUS[response.status] ?? 'UNEXPECTED',
    status: response.status,
    title: text(problem.title) ?? `HTTP ${String(response.status)}`,
    detail: text(problem.detail),
    fieldErrors: fieldErrors(problem.errors),
    retryAfterSeconds: retryAfter(response.headers),
    traceId: text(problem.traceId),
    body: problem,
  })
}

/** The error of a request without a response: offline, refused, aborted by the network. */
export function networkError(cause?: unknown): ApiError {
  const error = new ApiError({ code: 'NETWORK', status: 0, title: 'No connection' })
  error.cause = cause
  return error
}

export function isApiError(error: unknown, code?: string): error is ApiError {
  return error instanceof ApiError && (code === undefined || error.code === code)
}
