import { describe, expect, it, vi } from 'vitest'
import type { Transfer, TransferHandlers } from './tus-transfer'
import { uploadIdOf } from './tus-transfer'
import { UploadController } from './upload-controller'
import { EMPTY_UPLOAD, isRunning, progressOf, uploadReducer, type UploadEvent, type UploadState } from './upload-state'

const file = new File(['0123456789'], 'clip.mp4', { type: 'video/mp4' })

function setUp() {
  let now = 0
  const transfer = { start: vi.fn(), pause: vi.fn(), cancel: vi.fn(() => Promise.resolve()) } satisfies Transfer
  let handlers: TransferHandlers | undefined
  const controller = new UploadController({
    createTransfer: (_file, given) => {
      handlers = given
      return transfer
    },
    check: () => Promise.resolve(undefined),
    now: () => now,
  })
  const tick = (ms: number) => {
    now += ms
  }
  return { controller, transfer, tick, handlers: () => handlers! }
}

describe('UploadController', () => {
  it('sends a good file and ends with the upload id', async () => {
    const { controller, transfer, handlers } = setUp()
    await controller.choose(file)
    expect(transfer.start).toHaveBeenCalledTimes(1)
    handlers().onProgress(5)
    expect(controller.state()).toMatchObject({ phase: 'sending', sentBytes: 5 })
    handlers().onDone('up1')
    expect(controller.state()).toMatchObject({ phase: 'uploaded', uploadId: 'up1' })
  })

  it('refuses a bad file without sending a byte', async () => {
    const createTransfer = vi.fn()
    const controller = new UploadController({ createTransfer, check: () => Promise.resolve('SIZE') })
    await controller.choose(file)
    expect(controller.state()).toMatchObject({ phase: 'refused', problem: 'SIZE' })
    expect(createTransfer).not.toHaveBeenCalled()
  })

  it('goes on by itself when the network returns', async () => {
    const { controller, transfer, handlers } = setUp()
    await controller.choose(file)
    handlers().onProgress(4)
    handlers().onDisconnected()
    expect(controller.state()).toMatchObject({ phase: 'offline', sentBytes: 4 })
    controller.connectionReturned()
    expect(controller.state()).toMatchObject({ phase: 'sending', sentBytes: 4 })
    expect(transfer.start).toHaveBeenCalledTimes(2)
  })

  it('stays paused when the network returns', async () => {
    const { controller, transfer } = setUp()
    await controller.choose(file)
    controller.pause()
    controller.connectionReturned()
    expect(controller.state().phase).toBe('paused')
    expect(transfer.start).toHaveBeenCalledTimes(1)
  })

  it('waits while another tab sends the file, and may go on after it', async () => {
    const { controller, transfer, handlers } = setUp()
    await controller.choose(file)
    handlers().onElsewhere()
    expect(controller.state().phase).toBe('elsewhere')
    controller.connectionReturned()
    expect(transfer.start).toHaveBeenCalledTimes(1)
    handlers().onFree()
    expect(controller.state().phase).toBe('paused')
    controller.resume()
    expect(transfer.start).toHaveBeenCalledTimes(2)
  })

  it('ignores late callbacks of a cancelled upload', async () => {
    const { controller, transfer, handlers } = setUp()
    await controller.choose(file)
    void controller.cancel()
    handlers().onProgress(9)
    handlers().onDone('up1')
    expect(transfer.cancel).toHaveBeenCalled()
    expect(controller.state()).toEqual(EMPTY_UPLOAD)
  })

  it('measures the speed of this run, not the bytes sent before the pause', async () => {
    const { controller, tick, handlers } = setUp()
    await controller.choose(file)
    handlers().onProgress(6)
    controller.pause()
    tick(60_000)
    controller.resume()
    tick(1_000)
    handlers().onProgress(7)
    tick(1_000)
    handlers().onProgress(8)
    const state = controller.state()
    expect(isRunning(state) && progressOf(state).secondsLeft).toBe(2)
  })
})

describe('uploadReducer', () => {
  const sending = uploadReducer(EMPTY_UPLOAD, { type: 'started', file: { name: 'a', sizeBytes: 10, lastModified: 0 }, at: 0 })
  const paused = uploadReducer(sending, { type: 'paused' })

  it.each<[string, UploadState, UploadEvent]>([
    ['progress while empty', EMPTY_UPLOAD, { type: 'progressed', sentBytes: 1, at: 1 }],
    ['progress while paused', paused, { type: 'progressed', sentBytes: 9, at: 1 }],
    ['completion while empty', EMPTY_UPLOAD, { type: 'completed', uploadId: 'x' }],
    ['a lost connection while paused', paused, { type: 'disconnected' }],
    ['another tab while paused', paused, { type: 'found-elsewhere' }],
    ['a free file while sending', sending, { type: 'free-again' }],
    ['resume while empty', EMPTY_UPLOAD, { type: 'resumed', at: 1 }],
  ])('ignores %s', (_name, state, event) => expect(uploadReducer(state, event)).toBe(state))

  it('keeps the code of a failure and may go on', () => {
    const failed = uploadReducer(sending, { type: 'failed', code: 'UPLOAD_EXPIRED' })
    expect(failed).toMatchObject({ phase: 'failed', code: 'UPLOAD_EXPIRED' })
    expect(uploadReducer(failed, { type: 'resumed', at: 5 }).phase).toBe('sending')
  })
})

describe('uploadIdOf', () => {
  it.each([
    ['http://localhost:8080/api/v1/uploads/abc', 'abc'],
    ['/api/v1/uploads/abc/?x=1', 'abc'],
    [null, ''],
  ])('reads %s as %s', (url, id) => expect(uploadIdOf(url)).toBe(id))
})
