import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { parseHashtags } from '@/shared/lib/hashtags'
import { fromLocalInput } from '@/shared/lib/local-time'
import { useCreateVideo } from '../api/create-video'
import type { UploadState } from '../transfer/upload-state'
import { useUploadDraft } from './upload-draft'

interface Publish {
  submit: () => void
  /** The draft was submitted, but the upload is not complete yet. */
  waiting: boolean
  busy: boolean
  error: Error | null
}

/** Submits the draft now, or as soon as the upload is complete. */
export function usePublish(upload: UploadState, onPublished: (videoId: string) => void): Publish {
  const create = useCreateVideo()
  const [wanted, setWanted] = useState(false)
  const sentFor = useRef<string>(undefined)
  const uploadId = upload.phase === 'uploaded' ? upload.uploadId : undefined

  const send = (id: string) => {
    sentFor.current = id
    const { fields, idempotencyKey } = useUploadDraft.getState()
    const { title, description, hashtags, category, visibility } = fields
    const words = { title: title.trim(), description: description.trim(), hashtags: parseHashtags(hashtags), visibility }
    const publishAt = visibility === 'SCHEDULED' ? fromLocalInput(fields.publishAt) : undefined
    const chosen = { ...(category === '' ? {} : { category }), ...(publishAt === undefined ? {} : { publishAt }) }
    const video = { uploadId: id, ...words, ...chosen }
    create.mutate({ video, idempotencyKey }, { onSuccess: (accepted) => onPublished(accepted.id) })
  }
  const sendWaiting = useEffectEvent((id: string) => {
    if (wanted && sentFor.current !== id) send(id)
  })
  useEffect(() => {
    if (uploadId !== undefined) sendWaiting(uploadId)
  }, [uploadId])

  const submit = () => {
    if (uploadId === undefined) setWanted(true)
    else send(uploadId)
  }
  return { submit, waiting: wanted && uploadId === undefined, busy: create.isPending, error: create.error }
}
