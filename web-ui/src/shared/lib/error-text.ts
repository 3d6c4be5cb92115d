import { ApiError } from '@kinora/ui-kit/problem'
import { formatSeconds } from '@kinora/ui-kit/format'

interface ErrorText {
  title: string
  hint: string
}

const TEXTS: Record<string, ErrorText> = {
  NETWORK: { title: 'You are offline', hint: 'Kinora cannot be reached. Check your connection; we keep trying.' },
  UPSTREAM_UNAVAILABLE: { title: 'Kinora is catching its breath', hint: 'A part of the service does not answer.' },
  UNAUTHENTICATED: { title: 'Please sign in', hint: 'Your session has ended or you are not signed in yet.' },
  FORBIDDEN: { title: 'This is not open to you', hint: 'Your account may not do this.' },
  MALFORMED_REQUEST: { title: 'That did not work', hint: 'Kinora did not understand the request. Reload the page and try again.' },
  NOT_FOUND: { title: 'Nothing here', hint: 'It was removed, is private, or never existed.' },
  CONFLICT: { title: 'Somebody was faster', hint: 'It changed in the meantime. Load it again.' },
  PRECONDITION_FAILED: { title: 'Somebody was faster', hint: 'It changed in the meantime. Load it again.' },
  VALIDATION_FAILED: { title: 'Please check what you entered', hint: 'Some fields were not accepted.' },
  ACCOUNT_PAUSED: { title: 'Not for now', hint: 'Too much of yours was against the rules. See Your standing for until when, and what you can do.' },
  ACCOUNT_SUSPENDED: { title: 'Your account is suspended', hint: 'See Your standing for why, and what you can do.' },
  REASON_UNKNOWN: { title: 'Nothing to turn down', hint: 'This is not a reason of this video any more. Load your feed again.' },
  RATE_LIMITED: { title: 'A little too fast', hint: 'Please wait a moment before you try again.' },
}

const UNKNOWN: ErrorText = { title: 'Something went wrong', hint: 'It is not your fault. Please try again.' }

function byStatus(status: number): ErrorText {
  if (status === 404 || status === 410) return TEXTS['NOT_FOUND'] ?? UNKNOWN
  if (status >= 502) return TEXTS['UPSTREAM_UNAVAILABLE'] ?? UNKNOWN
  return UNKNOWN
}

/** Statuses that count as not found if the URL of the page was requested. */
const MISSING = [400, 404, 410]

interface Asked {
  /** The request was made for the URL of the page. */
  byAddress?: boolean
}

/** Whether the error says that the requested object does not exist, so that a retry cannot help. */
export function isMissing(error: unknown): boolean {
  return error instanceof ApiError && MISSING.includes(error.status)
}

/** The text for a failed request: by problem code, else by status, never a stack trace or status line. */
export function errorText(error: unknown, { byAddress = false }: Asked = {}): ErrorText {
  if (!(error instanceof ApiError)) return UNKNOWN
  if (byAddress && isMissing(error)) return byStatus(404)
  const known = TEXTS[error.code]
  if (error.code === 'RATE_LIMITED' && error.retryAfterSeconds !== undefined) {
    return { title: known?.title ?? '', hint: `Please try again in ${formatSeconds(error.retryAfterSeconds)}.` }
  }
  if (known !== undefined) return known
  const text = byStatus(error.status)
  const explains = error.status >= 400 && error.status < 500
  return explains && error.detail !== undefined ? { title: error.title, hint: error.detail } : text
}
