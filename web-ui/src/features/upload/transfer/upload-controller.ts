import { checkFile } from './check-file'
import type { CreateTransfer, Transfer } from './tus-transfer'
import {
  EMPTY_UPLOAD,
  factsOf,
  isRunning,
  uploadReducer,
  type FileFacts,
  type UploadEvent,
  type UploadState,
} from './upload-state'

interface ControllerOptions {
  createTransfer: CreateTransfer
  onCreated?: (uploadId: string) => void
  check?: typeof checkFile
  now?: () => number
}

/** Runs one upload at a time, outside React, so that it continues on other pages. */
export class UploadController {
  private current: UploadState = EMPTY_UPLOAD
  private transfer: Transfer | undefined
  private readonly listeners = new Set<() => void>()
  private readonly createTransfer: CreateTransfer
  private readonly check: typeof checkFile
  private readonly now: () => number
  private readonly onCreated: (uploadId: string) => void

  constructor({ createTransfer, onCreated = () => undefined, check = checkFile, now = Date.now }: ControllerOptions) {
    this.createTransfer = createTransfer
    this.onCreated = onCreated
    this.check = check
    this.now = now
  }

  readonly state = (): UploadState => this.current

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Checks the file and starts the upload. */
  async choose(file: File): Promise<void> {
    const problem = await this.check(file)
    if (problem !== undefined) {
      this.apply({ type: 'refused', fileName: file.name, problem })
      return
    }
    this.transfer?.pause()
    this.apply({ type: 'started', file: factsOf(file), at: this.now() })
    const transfer = this.createTransfer(file, {
      onCreated: this.onCreated,
      onProgress: (sentBytes) => this.from(transfer, { type: 'progressed', sentBytes, at: this.now() }),
      onDone: (uploadId) => this.from(transfer, { type: 'completed', uploadId }),
      onDisconnected: () => this.from(transfer, { type: 'disconnected' }),
      onElsewhere: () => this.from(transfer, { type: 'found-elsewhere' }),
      onFree: () => this.from(transfer, { type: 'free-again' }),
      onFailed: (code) => this.from(transfer, { type: 'failed', code }),
    })
    this.transfer = transfer
    transfer.start()
  }

  pause(): void {
    this.transfer?.pause()
    this.apply({ type: 'paused' })
  }

  /** Continues after a pause, a failure or a lost connection. */
  resume(): void {
    if (!isRunning(this.current) || this.transfer === undefined) return
    this.apply({ type: 'resumed', at: this.now() })
    this.transfer.start()
  }

  /** Called when the network is back; continues an upload that lost it. */
  connectionReturned(): void {
    if (this.current.phase === 'offline') this.resume()
  }

  /** Cancels the upload. Settles when the server has deleted it; undefined if this page has sent nothing of it. */
  cancel(): Promise<void> | undefined {
    const ended = this.transfer?.cancel()
    this.clear()
    return ended
  }

  /** Restores an upload that was complete before the page was reloaded. */
  restore(file: FileFacts, uploadId: string): void {
    if (this.current.phase === 'empty') this.apply({ type: 'restored', file, uploadId })
  }

  /** Clears the upload (it became a video, or was canceled). */
  clear(): void {
    this.transfer = undefined
    this.apply({ type: 'cleared' })
  }

  private from(transfer: Transfer, event: UploadEvent): void {
    if (this.transfer === transfer) this.apply(event)
  }

  private apply(event: UploadEvent): void {
    this.current = uploadReducer(this.current, event)
    this.listeners.forEach((listener) => listener())
  }
}
