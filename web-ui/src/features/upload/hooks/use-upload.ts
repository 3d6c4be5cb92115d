import { useEffect, useSyncExternalStore } from 'react'
import { createTusTransfer } from '../transfer/tus-transfer'
import { UploadController } from '../transfer/upload-controller'
import { isRunning, isSameFile, type UploadState } from '../transfer/upload-state'
import { useUploadDraft } from './upload-draft'

const controller = new UploadController({
  createTransfer: createTusTransfer,
  onCreated: (uploadId) => useUploadDraft.getState().created(uploadId),
})

globalThis.addEventListener('online', () => controller.connectionReturned())
globalThis.addEventListener('beforeunload', (event) => {
  if (controller.state().phase === 'sending') event.preventDefault()
})
controller.subscribe(() => {
  const state = controller.state()
  const draft = useUploadDraft.getState()
  if (state.phase === 'uploaded' && draft.uploadId !== state.uploadId) draft.complete(state.uploadId)
  else if (isRunning(state) && (draft.file === null || !isSameFile(draft.file, state.file))) draft.begin(state.file)
})

/** The upload of this browser, wherever it was started. */
export function useUpload(): { state: UploadState; controller: UploadController } {
  const state = useSyncExternalStore(controller.subscribe, controller.state)
  useEffect(() => {
    const { file, uploadId } = useUploadDraft.getState()
    if (file !== null && uploadId !== null) controller.restore(file, uploadId)
  }, [])
  return { state, controller }
}
