import { CSRF_HEADER, csrfToken } from '@kinora/ui-kit/csrf'
import type { DetailedError, HttpRequest, Upload } from 'tus-js-client'
import { takeFileLock } from './file-lock'

export interface TransferHandlers {
  /** The server knows the upload by this id. */
  onCreated: (uploadId: string) => void
  onProgress: (sentBytes: number) => void
  onDone: (uploadId: string) => void
  /** The connection broke; starting again continues from the offset. */
  onDisconnected: () => void
  /** Another tab is sending this file. */
  onElsewhere: () => void
  /** The other tab has stopped; starting again continues from the offset, or finds the upload complete. */
  onFree: () => void
  onFailed: (code: string) => void
}

export interface Transfer {
  start: () => void
  /** Stops sending; `start` continues from the offset of the server. */
  pause: () => void
  /** Stops, and deletes the upload on the server; settles when that has succeeded or failed. */
  cancel: () => Promise<void>
}

export type CreateTransfer = (file: File, handlers: TransferHandlers) => Transfer

const ENDPOINT = '/api/v1/uploads'
const CHUNK_BYTES = 8 * 1024 * 1024
/** In total longer than the server needs to notice a dead connection; until then the upload is locked. */
const RETRY_DELAYS_MS = [500, 1_500, 4_000, 8_000, 10_000]

/** The upload id is the last part of its URL. */
export function uploadIdOf(url: string | null): string {
  return url?.replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').pop() ?? ''
}

/** For responses without a body, such as to HEAD. */
const CODE_BY_STATUS: Record<number, string> = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 423: 'UPLOAD_LOCKED' }

const UNREACHABLE = [0, 502, 503, 504]

function codeOf(body: string | undefined, status: number): string {
  try {
    const problem = JSON.parse(body ?? '') as { code?: unknown }
    if (typeof problem.code === 'string') return problem.code
  } catch {
    // not a problem document
  }
  return CODE_BY_STATUS[status] ?? 'UNEXPECTED'
}

function isDetailed(error: Error | DetailedError): error is DetailedError {
  return 'originalResponse' in error
}

function report(error: Error | DetailedError, handlers: TransferHandlers): void {
  const response = isDetailed(error) ? error.originalResponse : undefined
  const status = response?.getStatus() ?? 0
  if (UNREACHABLE.includes(status)) handlers.onDisconnected()
  else handlers.onFailed(codeOf(response?.getBody(), status))
}

/** Whether a retry may help: after a conflict with another writer, a lock or a server error, but not a refusal. */
function mayPass(error: DetailedError): boolean {
  const status = error.originalResponse?.getStatus() ?? 0
  const refused = (status >= 400 && status < 500 && status !== 409 && status !== 423) || status === 507
  return !refused && navigator.onLine
}

/** The upload does not exist on the server any more: it expired, or was canceled elsewhere. */
function isForgotten(error: Error | DetailedError): boolean {
  if (!isDetailed(error) || error.originalRequest.getMethod() !== 'HEAD') return false
  return [404, 410].includes(error.originalResponse?.getStatus() ?? 0)
}

/**
 * From here on the client only continues this upload. With an endpoint it would create a new one as soon as the
 * request for the offset fails, also while a service restarts.
 */
function keepTo(upload: Upload, url: string | null): void {
  Object.assign(upload.options, { endpoint: null, uploadUrl: url })
}

function addCsrf(request: HttpRequest): void {
  const token = csrfToken()
  if (token !== undefined) request.setHeader(CSRF_HEADER, token)
}

async function createUpload(file: File, handlers: TransferHandlers, onForgotten: () => void): Promise<Upload> {
  const tus = await import('tus-js-client')
  const upload: Upload = new tus.Upload(file, {
    endpoint: ENDPOINT,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    onShouldRetry: mayPass,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, filetype: file.type === '' ? 'application/octet-stream' : file.type },
    onBeforeRequest: addCsrf,
    onUploadUrlAvailable: () => {
      keepTo(upload, upload.url)
      handlers.onCreated(uploadIdOf(upload.url))
    },
    onProgress: (sent) => handlers.onProgress(sent),
    onSuccess: () => handlers.onDone(uploadIdOf(upload.url)),
    onError: (error) => (isForgotten(error) ? onForgotten() : report(error, handlers)),
  })
  const [previous] = await upload.findPreviousUploads()
  if (previous !== undefined) {
    upload.resumeFromPreviousUpload(previous)
    keepTo(upload, previous.uploadUrl)
  }
  return upload
}

/** Resumable upload through tus 1.0.0; continues an earlier upload of the same file. */
export const createTusTransfer: CreateTransfer = (file, given) => {
  let upload: Promise<Upload> | undefined
  let releaseLock: (() => void) | undefined
  const release = () => {
    releaseLock?.()
    releaseLock = undefined
  }
  const ending =
    <T extends unknown[]>(then: (...args: T) => void) =>
    (...args: T) => {
      release()
      then(...args)
    }
  const handlers: TransferHandlers = {
    ...given,
    onDone: ending(given.onDone),
    onDisconnected: ending(given.onDisconnected),
    onFailed: ending(given.onFailed),
  }
  const send = (mine: () => void) => {
    upload ??= createUpload(file, handlers, () => {
      upload = undefined
      start()
    })
    upload.then(
      (ready) => {
        if (releaseLock === mine) ready.start()
      },
      () => {
        upload = undefined
        handlers.onDisconnected()
      },
    )
  }
  const start = () => {
    release()
    const mine = takeFileLock(`kinora.upload ${file.name} ${file.size} ${file.lastModified}`, {
      onHeld: () => send(mine),
      onBusy: handlers.onElsewhere,
      onFree: ending(handlers.onFree),
    })
    releaseLock = mine
  }
  const abort = async (terminate: boolean) => {
    release()
    await upload?.then((ready) => ready.abort(terminate && ready.url !== null)).catch(() => undefined)
  }
  return { start, pause: () => void abort(false), cancel: () => abort(true) }
}

/** Deletes an upload on the server; if that fails, it expires. */
export async function endUpload(uploadId: string): Promise<void> {
  const { Upload } = await import('tus-js-client')
  const url = `${ENDPOINT}/${encodeURIComponent(uploadId)}`
  await Upload.terminate(url, { onBeforeRequest: addCsrf, retryDelays: null }).catch(() => undefined)
}
