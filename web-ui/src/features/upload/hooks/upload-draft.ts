import { newId } from '@kinora/ui-kit/ids'
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Visibility } from '@/shared/api/types'
import type { FileFacts } from '../transfer/upload-state'

export interface DraftFields {
  title: string
  description: string
  hashtags: string
  category: string
  visibility: Visibility
  /** The value of the date-time field; used if scheduled. */
  publishAt: string
}

interface UploadDraft {
  fields: DraftFields
  /** The file of the current or completed upload. */
  file: FileFacts | null
  /** The upload that was created on the server. */
  begunId: string | null
  /** Set when the upload is complete. */
  uploadId: string | null
  idempotencyKey: string
  setFields: (change: Partial<DraftFields>) => void
  begin: (file: FileFacts) => void
  created: (begunId: string) => void
  complete: (uploadId: string) => void
  reset: () => void
}

const EMPTY: DraftFields = { title: '', description: '', hashtags: '', category: '', visibility: 'PUBLIC', publishAt: '' }

const fresh = () => ({ fields: EMPTY, file: null, begunId: null, uploadId: null, idempotencyKey: newId() })

/** The texts of the video, kept over a reload; the server and tus keep the bytes. */
export const useUploadDraft = create<UploadDraft>()(
  persist(
    (set) => ({
      ...fresh(),
      setFields: (change) => set(({ fields }) => ({ fields: { ...fields, ...change } })),
      begin: (file) => set({ file, begunId: null, uploadId: null, idempotencyKey: newId() }),
      created: (begunId) => set({ begunId }),
      complete: (uploadId) => set({ uploadId }),
      reset: () => set(fresh()),
    }),
    { name: 'kinora.upload-draft' },
  ),
)
