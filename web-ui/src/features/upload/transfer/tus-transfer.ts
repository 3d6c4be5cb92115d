import { CSRF_HEADER, csrfToken } from '@kinora/ui-kit/csrf'
import type { DetailedError, Upload } from 'tus-js-client'

export interface TransferHandlers {
  onProgress: (sentBytes: number) => void
  onDone: (uploadId: string) => void
  /** The way to the server broke; starting again goes on from the offset. */
  onDisconnected: () => void
  onFailed: (code: string) => void
}

export interface Transfer {
  start: () => void
  /** Stops sending; `start` goes on from the server's offset. */
  pause: () => void
  /** Stops and asks the server to forget the upload. */
  cancel: () => void
}

export type CreateTransfer = (file: File, handlers: TransferHandlers) => Transfer

const ENDPOINT = '/api/v1/uploads'
const CHUNK_BYTES = 8 * 1024 * 1024
const RETRY_DELAYS_MS = [500, 1_500, 4_000, 8_000]

/** The upload's id is the last part of its address. */
export function uploadIdOf(url: string | null): string {
  return url?.replace(/[?#].*$/, '').replace(/\/+$/, '').split('/').pop() ?? ''
}

function codeOf(body: string | undefined, status: number): string {
  try {
    const problem = JSON.parse(body ?? '') as { code?: unknown }
    if (typeof problem.code === 'string') return problem.code
  } catch {
    // not a problem document
  }
  return status === 401 ? 'UNAUTHENTICATED' : 'UNEXPECTED'
}

function isDetailed(error: Error | DetailedError): error is DetailedError {
  return 'originalResponse' in error
}

function report(error: Error | DetailedError, handlers: TransferHandlers): void {
  const response = isDetailed(error) ? error.originalResponse : undefined
  const status = response?.getStatus() ?? 0
  if (status === 0 || status >= 502) handlers.onDisconnected()
  else handlers.onFailed(codeOf(response?.getBody(), status))
}

async function createUpload(file: File, handlers: TransferHandlers): Promise<Upload> {
  const tus = await import('tus-js-client')
  const upload: Upload = new tus.Upload(file, {
    endpoint: ENDPOINT,
    chunkSize: CHUNK_BYTES,
    retryDelays: RETRY_DELAYS_MS,
    removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, filetype: file.type === '' ? 'application/octet-stream' : file.type },
    onBeforeRequest: (request) => {
      const token = csrfToken()
      if (token !== undefined) request.setHeader(CSRF_HEADER, token)
    },
    onProgress: (sent) => handlers.onProgress(sent),
    onSuccess: () => handlers.onDone(uploadIdOf(upload.url)),
    onError: (error) => report(error, handlers),
  })
  const [previous] = await upload.findPreviousUploads()
  if (previous !== undefined) upload.resumeFromPreviousUpload(previous)
  return upload
}

/** Resumable upload through tus 1.0.0; an upload of the same file that was begun earlier is continued. */
export const createTusTransfer: CreateTransfer = (file, handlers) => {
  let upload: Promise<Upload> | undefined
  let wanted = false
  const start = () => {
    wanted = true
    upload ??= createUpload(file, handlers)
    upload.then(
      (ready) => {
        if (wanted) ready.start()
      },
      () => {
        upload = undefined
        handlers.onDisconnected()
      },
    )
  }
  const abort = (terminate: boolean) => {
    wanted = false
    upload?.then((ready) => ready.abort(terminate && ready.url !== null)).catch(() => undefined)
  }
  return { start, pause: () => abort(false), cancel: () => abort(true) }
}
