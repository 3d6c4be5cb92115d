export interface FileFacts {
  name: string
  sizeBytes: number
  lastModified: number
}

export const factsOf = (file: File): FileFacts => ({
  name: file.name,
  sizeBytes: file.size,
  lastModified: file.lastModified,
})

/** Whether two files are equal by name, size and other data that needs no reading. */
export function isSameFile(one: FileFacts, other: FileFacts): boolean {
  return one.name === other.name && one.sizeBytes === other.sizeBytes && one.lastModified === other.lastModified
}

export type FileProblem = 'TYPE' | 'SIZE' | 'EMPTY' | 'DURATION'

interface Running {
  file: FileFacts
  sentBytes: number
  /** The first report of this run, from which the speed is measured (a resumed run starts at the server's offset). */
  runFrom: { at: number; bytes: number } | undefined
  at: number
}

export type UploadState =
  | { phase: 'empty' }
  | { phase: 'refused'; fileName: string; problem: FileProblem }
  | ({ phase: 'sending' } & Running)
  | ({ phase: 'paused' } & Running)
  | ({ phase: 'offline' } & Running)
  /** Another tab of this browser is sending this file. */
  | ({ phase: 'elsewhere' } & Running)
  | ({ phase: 'failed'; code: string } & Running)
  | { phase: 'uploaded'; file: FileFacts; uploadId: string }

export type UploadEvent =
  | { type: 'refused'; fileName: string; problem: FileProblem }
  | { type: 'started'; file: FileFacts; at: number }
  | { type: 'progressed'; sentBytes: number; at: number }
  | { type: 'paused' }
  | { type: 'resumed'; at: number }
  | { type: 'disconnected' }
  | { type: 'found-elsewhere' }
  | { type: 'free-again' }
  | { type: 'failed'; code: string }
  | { type: 'completed'; uploadId: string }
  | { type: 'restored'; file: FileFacts; uploadId: string }
  | { type: 'cleared' }

export const EMPTY_UPLOAD: UploadState = { phase: 'empty' }

type RunningState = Extract<UploadState, Running>

export function isRunning(state: UploadState): state is RunningState {
  return 'sentBytes' in state
}

function running(state: RunningState): Running {
  return { file: state.file, sentBytes: state.sentBytes, runFrom: state.runFrom, at: state.at }
}

function progressed(state: UploadState, sentBytes: number, at: number): UploadState {
  if (state.phase !== 'sending') return state
  const sent = Math.min(state.file.sizeBytes, sentBytes)
  return { ...state, sentBytes: sent, at, runFrom: state.runFrom ?? { at, bytes: sent } }
}

function whileRunning(state: UploadState, next: (running: RunningState) => UploadState): UploadState {
  return isRunning(state) ? next(state) : state
}

/** The life cycle of one upload. Events that do not belong to the current phase (late callbacks) have no effect. */
export function uploadReducer(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case 'refused':
      return { phase: 'refused', fileName: event.fileName, problem: event.problem }
    case 'started':
      return { phase: 'sending', file: event.file, sentBytes: 0, runFrom: undefined, at: event.at }
    case 'progressed':
      return progressed(state, event.sentBytes, event.at)
    case 'found-elsewhere':
      return state.phase === 'sending' ? { ...running(state), phase: 'elsewhere' } : state
    case 'free-again':
      return state.phase === 'elsewhere' ? { ...running(state), phase: 'paused' } : state
    case 'paused':
      return state.phase === 'sending' || state.phase === 'offline' ? { ...running(state), phase: 'paused' } : state
    case 'resumed':
      return whileRunning(state, (was) => ({
        ...running(was),
        phase: 'sending',
        at: event.at,
        runFrom: undefined,
      }))
    case 'disconnected':
      return state.phase === 'sending' ? { ...running(state), phase: 'offline' } : state
    case 'failed':
      return whileRunning(state, (was) => ({ ...running(was), phase: 'failed', code: event.code }))
    case 'completed':
      return whileRunning(state, (was) => ({ phase: 'uploaded', file: was.file, uploadId: event.uploadId }))
    case 'restored':
      return { phase: 'uploaded', file: event.file, uploadId: event.uploadId }
    case 'cleared':
      return EMPTY_UPLOAD
  }
}

export interface UploadProgress {
  share: number
  bytesPerSecond: number | undefined
  secondsLeft: number | undefined
}

const MIN_MEASURED_MS = 800

export function progressOf(state: RunningState): UploadProgress {
  const { file, sentBytes, runFrom, at } = state
  const share = file.sizeBytes === 0 ? 0 : sentBytes / file.sizeBytes
  if (runFrom === undefined || at - runFrom.at < MIN_MEASURED_MS || sentBytes <= runFrom.bytes) {
    return { share, bytesPerSecond: undefined, secondsLeft: undefined }
  }
  const bytesPerSecond = ((sentBytes - runFrom.bytes) * 1000) / (at - runFrom.at)
  return { share, bytesPerSecond, secondsLeft: (file.sizeBytes - sentBytes) / bytesPerSecond }
}
